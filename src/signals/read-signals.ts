import { sentencesOf, type Sentence } from './clauses.ts';
import { entriesOf, type Entry } from './history.ts';
import { mentionsIn, type Finding } from './mentions.ts';
import { remembering } from './memory.ts';
import { createPhrasebook, type Reading } from './phrases.ts';
import { polarityOf } from './polarity.ts';
import { prepare, type PreparedText } from './prepared-text.ts';
import { recoveryPlansIn } from './recovery-plan.ts';
import { ALL_RULES } from './rules/all-rules.ts';
import { settle } from './settle.ts';
import type { Signal } from './signal.ts';
import type { TextSource } from './text-source.ts';

export { dateIn, personIn } from './named-in-text.ts';
export { latestSignal } from './current-signals.ts';
export type { TextSource } from './text-source.ts';

const LONGEST_TEXT = 20_000;

/** One run reads the same texts several times; longer ones would only fill the memory. */
const LONGEST_REMEMBERED = 2_000;
const remembered = remembering<readonly Said[]>(500);

/** A signal before it is known who said it when. */
type Said = Omit<Signal, 'at' | 'by'>;

const SIDES: Readonly<Record<string, readonly string[]>> = {
  partner: ['partner'],
  isd: ['isd'],
  csa: ['csa'],
  csam: ['csam'],
  unified: ['unified', 'dse', 'pfe', 'customer engineer'],
  customer: ['customer', 'in house', 'users', 'their ', 'itself', 'themselves'],
};

const BOOK = createPhrasebook();
const COMPILED = ALL_RULES.map((rule) => ({
  rule,
  says: BOOK.phrases(rule.says),
  unless: BOOK.phrases(rule.unless ?? []),
  needs: rule.needs ? BOOK.phrases(rule.needs.map((words) => `(?:${words})\\w*`)) : null,
}));
type Compiled = (typeof COMPILED)[number];

/**
 * Reads one text and returns what it asserts, denies or leaves open: at most one signal a kind, or
 * a kind and value, each with the verbatim span that proves it. Within the text newer dated lines
 * win. Linear in the length; text beyond 20,000 characters is not read. In doubt a signal is
 * pending.
 */
export function readSignals(text: string, source: TextSource): Signal[] {
  // Without a letter or a digit no rule can match, and rows of emojis are slow to find that out.
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const read = (): Said[] => saidIn(text.slice(0, LONGEST_TEXT), source);
  const roles = [...(source.roles ?? [])].flat();
  const said =
    text.length > LONGEST_REMEMBERED ? read() : remembered(JSON.stringify([text, roles]), read);
  return said.map((signal) => ({ ...signal, at: source.at, by: source.by }));
}

function saidIn(text: string, source: TextSource): Said[] {
  const prepared = prepare(text, source);
  const { plain } = prepared;
  const entries = entriesOf(plain);
  const sentences = sentencesOf(plain, entries);
  const reading = BOOK.read(plain);
  const byRule = [
    ...COMPILED.flatMap((compiled) => matchesOf(compiled, plain, reading, sentences)),
    ...recoveryPlansIn(plain, sentences),
  ];
  const kinds = new Set(byRule.map(({ kind }) => kind));
  const mentioned = sentences.flatMap((sentence) =>
    mentionsIn(plain, sentence, (kind) => kinds.has(kind)),
  );
  const findings: Finding[] = [...byRule, ...mentioned].map((finding) => ({
    ...finding,
    rank: rankAt(entries, finding.start),
  }));
  return settle(findings).map((finding) => ({
    kind: finding.kind,
    ...(finding.value === undefined ? {} : { value: finding.value }),
    polarity: finding.polarity,
    quote: quoteOf(prepared, finding),
  }));
}

function matchesOf(
  { rule, says, unless, needs }: Compiled,
  plain: string,
  reading: Reading,
  sentences: readonly Sentence[],
): Finding[] {
  const { kind, value } = rule;
  if (value !== undefined && !mentions(plain, value)) return [];
  const spans = reading.matches(says);
  if (spans.length === 0 || (needs && !reading.has(needs, plain))) return [];
  return spans.flatMap((span) => {
    const sentence = sentences.find(({ start, end }) => span.start >= start && span.start < end);
    if (!sentence || span.start === span.end) return [];
    if (reading.has(unless, plain.slice(sentence.start, sentence.end))) return [];
    const polarity = polarityOf(rule, plain, sentence, span);
    const role = roleIn(plain.slice(sentence.start, span.end));
    return [{ kind, ...(value === undefined ? {} : { value }), polarity, role, rank: 0, ...span }];
  });
}

/** Names of sides are cheap to look for; without one its rules need not run. */
function mentions(plain: string, value: string): boolean {
  const words = SIDES[value];
  return words === undefined || words.some((word) => plain.includes(word));
}

/** The role that was named last before the end of a statement. */
function roleIn(text: string): string | null {
  return (
    [...text.matchAll(/(?<![a-z])(csam|csa|isd|partner|customer|unified)(?![a-z])/g)].at(-1)?.[1] ??
    null
  );
}

function rankAt(entries: readonly Entry[], position: number): number {
  return entries.find(({ start, end }) => position >= start && position < end)?.rank ?? 0;
}

function quoteOf({ original, starts, ends }: PreparedText, { start, end }: Finding): string {
  const from = starts[start] ?? 0;
  return original.slice(from, ends[end - 1] ?? from).trim();
}
