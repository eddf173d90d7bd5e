import type { Rule } from '../rule.ts';

/** A thing that is confirmed, refused or awaited, and what only this thing is said with. */
export interface Topic {
  readonly kind: Rule['kind'];
  /** The noun, as a pattern. */
  readonly noun: string;
  /** State words of this thing beside the common ones. */
  readonly settled?: string;
  /** Replaces the common settling words where they would say too much. */
  readonly onlySettled?: string;
  readonly refused?: string;
  readonly open?: string;
  /** Whole phrases that say it without the noun. */
  readonly asserts?: readonly string[];
  readonly denies?: readonly string[];
  readonly leavesOpen?: readonly string[];
  readonly unless?: readonly string[];
}

/** The three rules of a thing: noun and state word in one clause, in either order. */
export function rulesOf(topic: Topic): Rule[] {
  const { kind, noun, unless = [] } = topic;
  const settled = topic.onlySettled
    ? `(?:${topic.onlySettled})`
    : `(?:<settled>${more(topic.settled)})`;
  const refused = `(?:<refused>${more(topic.refused)})`;
  const open = `(?:<open>${more(topic.open)})`;
  const asks = '^(?:still |we |i |to |please |csam |csa |<name> )*(?:<ask>)';
  return [
    {
      kind,
      unless,
      polarity: 'asserted',
      says: [`(?:${noun}) ~4 ${settled}`, `${settled} ~2 (?:${noun})`, ...(topic.asserts ?? [])],
    },
    {
      kind,
      unless,
      polarity: 'denied',
      context: 'mood',
      says: [
        `(?:${noun}) ~4 ${refused}`,
        '(?:no|without|zero|lack of|lacks|lacking|missing|lost|not enough|insufficient|' +
          'no longer any|not any|neither|nor|no more) (?:more |free |valid |enough |single ' +
          '|the |any |our |required |needed |new |further |real |such |official )*(?:@[a-z]+ ' +
          `){0,2}(?:${noun})`,
        '(?:rejected|refused|declined|denied|cancelled|withdrew|withdrawn|revoked|lost)' +
          ` ~1 (?:${noun})`,
        ...(topic.denies ?? []),
      ],
    },
    {
      kind,
      unless,
      polarity: 'pending',
      context: 'none',
      says: [
        `(?:${noun}) ~7 ${open}`,
        `${open} ~3 (?:${noun})`,
        '(?:waiting|wait|awaiting|asked|asking|depends|requested|request|applied|pending|' +
          `chasing|checking|checks|verifies|verify|check|clarify|clarifies) ~5 (?:${noun})`,
        `${asks} ~5 (?:${noun})`,
        `(?:${noun})(?: <settled>)? ?\\?`,
        ...(topic.leavesOpen ?? []),
      ],
    },
  ];
}

function more(words: string | undefined): string {
  return words === undefined ? '' : `|${words}`;
}
