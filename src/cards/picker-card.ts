import type { ScopeRequest } from '../domain/skill-result.ts';
import { button, type Button, type CardAction } from './actions.ts';
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import type { Narrowing } from './narrowing.ts';
import { clean, plain, shortened } from './plain.ts';

/** A question with things to pick from. */
export interface Picker {
  readonly title: string;
  /** The question, one paragraph each. */
  readonly text: readonly string[];
  readonly choices: readonly {
    readonly label: string;
    /** What tells equal labels apart; '' when nothing does. */
    readonly detail: string;
    readonly scope: ScopeRequest;
  }[];
  /** How many there are in all. */
  readonly total: number;
  /** Whether the question may be asked for the whole portfolio instead. */
  readonly canBeAll: boolean;
  /** What a pick is answered with. */
  readonly skill: string;
  /** What narrows the answer; it travels with every choice. */
  readonly narrowing: Narrowing;
}

/** So many are a click each; more of them are a list to type in. */
const MOST_ROWS = 6;
/** A list stays below 28 KB; who has more types a part of the name as words. */
const MOST_LISTED = 80;

const TEMPLATE = loadTemplate('picker');

/** Asks back. Its buttons carry the whole question, so that they work however old the card is. */
export function pickerCard(picker: Picker): AdaptiveCard {
  const { title, text, choices, total } = picker;
  const rows = choices.length <= MOST_ROWS ? choices : [];
  const list = choices.length <= MOST_ROWS ? [] : choices.slice(0, MOST_LISTED);
  const more = total - list.length;
  const left = list.length > 0 && more > 0 ? [leftWords(more)] : [];
  return bind(TEMPLATE, {
    title: plain(title),
    fallback: clean([title, ...text].join(' ')),
    paragraphs: [...text, ...left].map((line) => ({ text: clean(shortened(line, 300)) })),
    rows: rows.map(({ label, detail, scope }) => ({
      label: clean(shortened(label, 80)),
      detail: clean(shortened(detail, 60)),
      data: chooseData(picker, choiceOf(scope)),
    })),
    hasList: list.length > 0,
    listLabel: `${list.length} to choose from`,
    list: list.map(({ label, detail, scope }) => ({
      title: clean(shortened([label, detail].filter((part) => part !== '').join(' · '), 80)),
      value: choiceOf(scope),
    })),
    buttons: buttonsOf(picker, list.length > 0),
  });
}

function leftWords(more: number): string {
  return `${more} more do not fit here: type a part of the name instead.`;
}

/** Cancel works without a choice; an input that is missing would block it (TP-3.12). */
function buttonsOf(picker: Picker, hasList: boolean): (Button & { inputs: string })[] {
  const none = { inputs: 'none' };
  return [
    ...(hasList ? [{ ...button('Show', chooseData(picker)), inputs: 'auto' }] : []),
    ...(picker.canBeAll ? [{ ...button('All my work', chooseData(picker, 'all')), ...none }] : []),
    { ...button('Cancel', { verb: 'ask', text: 'cancel' }), ...none },
  ];
}

function chooseData({ skill, narrowing }: Picker, choice?: string): CardAction {
  const narrow = Object.keys(narrowing).length === 0 ? {} : { narrowing };
  return { verb: 'choose', skill, ...narrow, ...(choice === undefined ? {} : { choice }) };
}

/** A scope as the value of a choice, since inputs come back as text. */
function choiceOf({ customer, opportunity, milestone }: ScopeRequest): string {
  if (milestone !== undefined) return `milestone:${milestone}`;
  if (opportunity !== undefined) return `opportunity:${opportunity}`;
  return customer === undefined ? 'all' : `customer:${customer}`;
}

/** The scope of a choice that came back; null for a text that is none. */
export function scopeOfChoice(choice: string): ScopeRequest | null {
  if (choice === 'all') return {};
  const [, kind, name] = /^(customer|opportunity|milestone):(.{1,200})$/s.exec(choice) ?? [];
  return kind === undefined || name === undefined ? null : { [kind]: name };
}
