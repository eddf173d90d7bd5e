import { columnLabel, columnText } from './columns.ts';
import type { LedgerEntry } from './entry.ts';

/** What a person needs to do an accepted entry by hand. */
export interface ByHand {
  /** Opens the record in MSX. */
  readonly url: string;
  /** Where, and what to enter there: ready to be pasted. */
  readonly text: string;
}

/** The link and the text for an entry that is recorded only (`MSX_WRITES=record`). */
export function byHand({ operation, request }: LedgerEntry): ByHand {
  const { target } = operation;
  const milestone = 'milestone' in target ? target.milestone : target;
  const place = 'subject' in target ? `Task "${target.subject}"` : 'Milestone';
  const head =
    request.method === 'POST'
      ? `New task on milestone ${milestone.number} ${milestone.name}`
      : `${place}, ${milestone.number} ${milestone.name}`;
  const lines = Object.entries(request.payload).flatMap(([column, value]) => {
    const label = columnLabel(column);
    return label === null ? [] : [`${label}: ${columnText(column, value)}`];
  });
  const owner = operation.preview.find(({ field }) => field === 'ownerId')?.after;
  return {
    url: target.url,
    text: [head, ...lines, ...(owner ? [`Owner: ${owner}`] : [])].join('\n'),
  };
}
