import { sentencesOf, type Sentence } from './clauses.ts';
import { entriesOf, type Entry } from './history.ts';
import { mentionsIn, type Finding } from './mentions.ts';
import type { Opinions } from './opinion/opinions.ts';
import { withSecondOpinion } from './opinion/second-opinion.ts';
import { createPhrasebook, type Reading } from './phrases.ts';
import { polarityOf } from './polarity.ts';
import { prepare, type PreparedText } from './prepared-text.ts';
import { recoveryPlansIn } from './recovery-plan.ts';
import { ALL_RULES } from './rules/all-rules.ts';
import { settle } from './settle.ts';
import type { Signal } from './signal.ts';
import type { TextSource } from './text-source.ts';

/** A signal before it is known who said it when. */
export type Said = Omit<Signal, 'at' | 'by'>;

/** Words of which one must be in a text before the rules of that value are run. */
const SIDES: Readonly<Record<string, readonly string[]>> = {
  partner: ['partner'],
  isd: ['isd'],
  csa: ['csa'],
  csam: ['csam'],
  unified: ['unified', 'dse', 'pfe', 'customer engineer'],
  customer: ['customer', 'in house', 'users', 'their ', 'itself', 'themselves'],
};

/** The patterns of all rules, entered once for the process. */
const BOOK = createPhrasebook();
const COMPILED = ALL_RULES.map((rule) => ({
  rule,
  says: BOOK.phrases(rule.says),
  unless: BOOK.phrases(rule.unless ?? []),
  needs: rule.needs ? BOOK.phrases(rule.needs.map((words) => `(?:${words})\\w*`)) : null,
}));
type Compiled = (typeof COMPILED)[number];

/** What one text says by the rules and, where given, by the second opinion. Linear. */
export function saidIn(text: string, source: TextSource, opinions: Opinions | null): Said[] {
  const prepared = prepare(text, source);
  const { plain } = prepared;
  const entries = entriesOf(plain);
  const sentences = sentencesOf(plain, entries);
  const byRules = findingsOf(plain, sentences);
  const found = opinions
    ? withSecondOpinion(byRules, { plain, sentences, field: source.field }, opinions)
    : byRules;
  const ranked = found.map((finding) => ({ ...finding, rank: rankAt(entries, finding.start) }));
  return settle(ranked).map((finding) => ({
    kind: finding.kind,
    ...(finding.value === undefined ? {} : { value: finding.value }),
    polarity: finding.polarity,
    quote: quoteOf(prepared, finding),
  }));
}

/** Phrases first, recovery plans on their own, mentions only of kinds that no phrase named. */
function findingsOf(plain: string, sentences: readonly Sentence[]): Finding[] {
  const reading = BOOK.read(plain);
  const byPhrase = [
    ...COMPILED.flatMap((compiled) => matchesOf(compiled, plain, reading, sentences)),
    ...recoveryPlansIn(plain, sentences),
  ];
  const kinds = new Set(byPhrase.map(({ kind }) => kind));
  const mentioned = sentences.flatMap((sentence) =>
    mentionsIn(plain, sentence, (kind) => kinds.has(kind)),
  );
  return [...byPhrase, ...mentioned];
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

/** Age of the dated line at a place: a higher rank is newer. */
function rankAt(entries: readonly Entry[], position: number): number {
  return entries.find(({ start, end }) => position >= start && position < end)?.rank ?? 0;
}

/** The verbatim part of the original behind a stretch of prepared text. */
function quoteOf({ original, starts, ends }: PreparedText, { start, end }: Finding): string {
  const from = starts[start] ?? 0;
  return original.slice(from, ends[end - 1] ?? from).trim();
}
