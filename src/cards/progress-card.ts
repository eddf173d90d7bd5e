import { button } from './actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import { clean, shortened } from './plain.ts';

const TEMPLATE = loadTemplate('progress');

/** A run that takes longer than a turn: what is asked, and what was and is being read. */
export interface Progress {
  readonly jobId: string;
  readonly about: string;
  /** In order; the last one is being read. */
  readonly steps: readonly string[];
}

/** The card that waits: it is replaced by the answer. */
export function progressCard({ jobId, about, steps }: Progress): AdaptiveCard {
  const last = steps.length - 1;
  return bind(TEMPLATE, {
    fallback: clean(shortened(`Working on ${about}`, 200)),
    about: clean(shortened(about, 200)),
    steps: steps.map((doing, index) => ({
      mark: index === last ? '…' : '✓',
      color: index === last ? 'Accent' : 'Good',
      isDone: index !== last,
      doing: clean(shortened(doing, 120)),
    })),
    cancel: [button('Cancel', { verb: 'cancel', jobId })],
  });
}
