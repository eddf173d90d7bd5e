import type { Unread } from '../domain/unread.ts';
import type { Button } from './actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import { clean, plain, shortened } from './plain.ts';
import { unreadLines } from './report-lines.ts';

/** A line that asks something when it is pressed. */
export interface Row {
  readonly name: string;
  /** Beside the name, small. */
  readonly detail: string;
  /** Below the name; '' for nothing. */
  readonly more: string;
  /** Taken as if it had been typed. */
  readonly ask: string;
}

/** A list of lines, each one click. */
export interface Rows {
  readonly title: string;
  readonly text: readonly string[];
  readonly rows: readonly Row[];
  readonly unread: readonly Unread[];
  readonly buttons: readonly Button[];
  /** Where the lines come from, and that nothing was written. */
  readonly source: string;
}

const TEMPLATE = loadTemplate('rows');

/** The card of a list; names in it are foreign text and stay text. */
export function rowsCard({ title, text, rows, unread, buttons, source }: Rows): AdaptiveCard {
  return bind(TEMPLATE, {
    title: plain(title),
    fallback: clean([title, ...text].join(' ')),
    paragraphs: text.map((line) => ({ text: clean(line) })),
    ...unreadLines(unread),
    rows: rows.map(({ name, detail, more, ask }) => ({
      name: clean(shortened(name, 80)),
      detail: clean(shortened(detail, 90)),
      hasMore: more !== '',
      more: clean(shortened(more, 160)),
      ask: clean(shortened(ask, 300)),
      action: clean(shortened(ask, 80)),
    })),
    hasButtons: buttons.length > 0,
    buttons,
    source,
  });
}
