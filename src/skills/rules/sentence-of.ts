import type { CaseFile, PlacedSignal } from './case-file.ts';

/** The whole text of a signal: a quote may be one word of a reason. */
export function textOf(file: CaseFile, { task, at, by, quote }: PlacedSignal): string {
  if (task) return `${task.subject}\n${task.description ?? ''}`;
  const entry = file.comments.find(
    (one) => one.at === at && one.author === by && one.text.includes(quote),
  );
  return entry?.text ?? quote;
}

/**
 * The whole sentence in which a signal stands, word for word. A quote is only the span that proves
 * the signal; the product, number or day that it is about often stands beside it.
 */
export function sentenceOf(file: CaseFile, { quote, at, task, place }: PlacedSignal): string {
  const texts = [
    ...(task ? [task.subject, task.description ?? ''] : []),
    ...(place === 'name' ? [file.milestone.name] : []),
    ...file.comments.filter((comment) => comment.at === at).map(({ text }) => text),
  ];
  const text = texts.find((one) => one.includes(quote));
  if (text === undefined) return quote;
  const start = text.indexOf(quote);
  const before = /(?:^|[.!?]\s+|\n)(?:(?![.!?]\s|\n)[\s\S])*$/.exec(text.slice(0, start));
  const opening = before ? before.index + (/^(?:[.!?]\s+|\n)/.exec(before[0])?.[0].length ?? 0) : 0;
  const rest = text.slice(start + quote.length);
  const end = /[.!?](?=\s|$)|\n/.exec(rest);
  const length = end ? end.index + (end[0] === '\n' ? 0 : 1) : rest.length;
  const closes = /[.!?]$/.test(quote);
  return text.slice(opening, start + quote.length + (closes ? 0 : length)).trim();
}
