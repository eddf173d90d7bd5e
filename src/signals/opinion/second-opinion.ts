import type { Sentence, Span } from '../clauses.ts';
import { GATES } from '../gates.ts';
import type { Finding } from '../mentions.ts';
import { isOtherSense } from '../rules/other-senses.ts';
import type { SignalKind } from '../signal.ts';
import type { TextField } from '../text-source.ts';
import type { Opinion, Opinions } from './opinions.ts';

/**
 * The rules see phrases that somebody thought of; the model sees words it was shown. Each knows
 * what the other misses, so the model may add what no rule found, doubt what it finds hardly
 * likely, and turn a polarity of which it is sure. The thresholds were chosen on rows that neither
 * had seen (docs/signals.md).
 */
const ADD_FROM = 0.6;
const DROP_BELOW = 0.02;
const TURN_FROM = 0.85;

/** A milestone's name is a title: it takes more to be a statement. */
const ADD_TO_NAME_FROM = 0.9;

/** In doubt a gate must not pass: only near certainty asserts what a gate rests on. */
const ASSERT_GATE_FROM = 0.9;

/**
 * What a text must name before the model may add a kind: the model learns the company that a word
 * keeps, and "the engineer is on site" keeps company with accreditations.
 */
const NAMED_BY: Partial<Record<SignalKind, RegExp>> = {
  csam_alignment: /csam/,
  accreditation:
    /accredit|certif|clear|badge|speciali[sz]|qualif|vett|screen|audit|authori[sz]|licen[cs]e|competenc|permit|approved|background|training|zertif|akkredit|habilit/,
};

/** A text as the second reader gets it. */
interface Reading {
  readonly plain: string;
  readonly sentences: readonly Sentence[];
  readonly field: TextField | undefined;
}

/** Findings of the rules after a second reading; those it adds span the clause that speaks most. */
export function withSecondOpinion(
  findings: readonly Finding[],
  { plain, sentences, field }: Reading,
  opinions: Opinions,
): Finding[] {
  const read = sentences.map((sentence) => ({
    sentence,
    opinions: opinions(plain.slice(sentence.start, sentence.end).trim(), field),
  }));
  const likeliest = new Map<string, number>();
  for (const opinion of read.flatMap((one) => one.opinions)) {
    const key = keyOf(opinion);
    likeliest.set(key, Math.max(likeliest.get(key) ?? 0, opinion.share));
  }
  const kept = findings
    .filter((finding) => (likeliest.get(keyOf(finding)) ?? 1) >= DROP_BELOW)
    .map((finding) => {
      const own = read.find(({ sentence }) => covers(sentence, finding));
      return turned(finding, own?.opinions ?? []);
    });
  const addFrom = field === 'name' ? ADD_TO_NAME_FROM : ADD_FROM;
  const known = new Set(findings.map(keyOf));
  const added = read.flatMap(({ sentence, opinions: all }) =>
    all
      .filter((opinion) => opinion.share > addFrom && !known.has(keyOf(opinion)))
      .filter((opinion) => !kept.some((one) => isAlone(sentence, one) && isOpposed(opinion, one)))
      .filter(({ kind }) => NAMED_BY[kind]?.test(plain) ?? true)
      // The model hears the company of a word, not its sense: a gate must not open by "Fabric capacity".
      .filter(({ kind }) => !GATES.has(kind) || !isOtherSense(kind, sentenceIn(plain, sentence)))
      .map((opinion) => findingOf(opinion, loudestClause(opinion, plain, sentence, opinions))),
  );
  return [...kept, ...added];
}

function sentenceIn(plain: string, { start, end }: Span): string {
  return plain.slice(start, end);
}

function keyOf({ kind, value }: { kind: string; value?: string }): string {
  return `${kind}/${value ?? ''}`;
}

function isAlone(sentence: Sentence, finding: Finding): boolean {
  return sentence.clauses.length === 1 && covers(sentence, finding);
}

/** One clause does not direct to go on and to stop: what a rule found in it stands alone. */
function isOpposed(opinion: Opinion, { kind, value, polarity }: Finding): boolean {
  if (kind !== 'direction' || opinion.kind !== 'direction' || polarity !== 'asserted') return false;
  const both = [value, opinion.value];
  return both.includes('hold') && both.includes('proceed');
}

function covers({ start, end }: Span, finding: Span): boolean {
  return finding.start >= start && finding.start < end;
}

/**
 * The finding with the polarity of which the model is sure. It leaves open or settles what was
 * open, but never turns a yes into a no or back, and never asserts a gate.
 */
function turned(finding: Finding, opinions: readonly Opinion[]): Finding {
  const opinion = opinions.find((one) => keyOf(one) === keyOf(finding));
  const said = opinion?.polarity();
  if (!said || said.share <= TURN_FROM || said.polarity === finding.polarity) return finding;
  const isOpen = said.polarity === 'pending' || finding.polarity === 'pending';
  if (!isOpen || (said.polarity === 'asserted' && GATES.has(finding.kind))) return finding;
  return { ...finding, polarity: said.polarity };
}

function findingOf(opinion: Opinion, span: Span): Finding {
  const { kind, value } = opinion;
  const { polarity, share } = opinion.polarity();
  const isDoubtful = polarity === 'asserted' && GATES.has(kind) && share < ASSERT_GATE_FROM;
  return {
    kind,
    ...(value === undefined ? {} : { value }),
    polarity: isDoubtful ? 'pending' : polarity,
    rank: 0,
    ...span,
  };
}

/** The clause that alone speaks most of it, so that the quote is short. */
function loudestClause(
  { kind, value }: Opinion,
  plain: string,
  { clauses, start, end }: Sentence,
  opinions: Opinions,
): Span {
  const shareOf = (clause: Span): number =>
    opinions(plain.slice(clause.start, clause.end).trim(), undefined).find(
      (one) => one.kind === kind && one.value === value,
    )?.share ?? 0;
  const ranked = clauses
    .map((clause) => ({ clause, share: shareOf(clause) }))
    .toSorted((a, b) => b.share - a.share);
  const best = ranked[0];
  return best && best.share > ADD_FROM ? best.clause : { start, end };
}
