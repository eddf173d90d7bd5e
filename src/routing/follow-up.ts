/**
 * Texts that mean something only beside what was said before: "why?", "and for Fabrikam?", "the
 * second one". They are read by whole patterns, never by a part of a longer sentence, so that a
 * question that stands on its own is never taken for one.
 */
import { cleaned } from './clean.ts';
import { masked } from './features.ts';
import { CONFIDENT, type Routed } from './route.ts';
import { readSlots } from './slots.ts';

/** What a text asks about the last answer, or about an open question. */
export type FollowUp =
  | { readonly kind: 'cancel' }
  /** Why the last answer says so; about one of its lines when `at` names it. */
  | { readonly kind: 'why'; readonly at?: Place }
  /** A line of a list, counted from 1. */
  | { readonly kind: 'open'; readonly at: Place }
  /** Only lines of one state, in the person's own words. */
  | { readonly kind: 'only'; readonly words: string }
  /** Without what narrowed it; if nothing did, for the whole portfolio. */
  | { readonly kind: 'wider' }
  | { readonly kind: 'again' }
  /** The same for what the slots name: another customer, another record, another period. */
  | { readonly kind: 'same'; readonly names: 'scope' | 'period' }
  /** Another skill, about the same. */
  | { readonly kind: 'here' };

/** A place in a list: 1 is the first. */
export type Place = number | 'last';

/** "never mind", "forget it", "no thanks", "none of these". */
const CANCEL =
  /^(?:please )?(?:cancel|stop|abort|never ?mind|nvm|forget (?:it|that|about it)|quit|exit|leave it|nothing|no,? (?:thanks?|thank you)|none(?: of (?:them|these|those))?)(?: (?:it|that|this|please|thanks|now))*$/;
/** "why?", "how come", "based on what", "what is the reason". */
const WHY =
  /^(?:and |but |ok |so )?(?:why(?: is (?:it|that|this)| so| that| not)?|how come|how so|explain(?: (?:it|that|this|please))*|(?:what is )?(?:that|this|it) based on what|based on what|what makes you (?:say|think) (?:so|that|this)|why do you (?:say|think) (?:so|that|this)|what(?: is|'s) the (?:reason|evidence))$/;
/** "why are those blocked?": about all that was shown. */
const WHY_THEY =
  /^(?:and |but )?why (?:is|are|was|were) (?:it|that|this|these|those|they)\b.{0,40}$/;
/** "why is the second one blocked?": about one line. */
const WHY_ONE = /^(?:and |but )?why (?:is|was) (?:the |number |no |# ?)*(\S+)(?: one)?\b.{0,30}$/;
/** What may stand before the line that is meant. */
const LEADS =
  '(?:and |ok |please |now |then |so |open |show(?: me)? |what about |how about |take |i mean |details (?:of|on|for) |tell me (?:more )?about )*';
/** "the second one", "open number 3", "#2". */
const OPEN = new RegExp(
  `^${LEADS}(?:the |number |no |# ?)*(\\S+?)(?: (?:one|item|milestone|finding|customer|opportunity|line|row))?(?: please)?$`,
);
/** "only the blocked ones", "just overdue". */
const ONLY = new RegExp(
  `^(?:and |ok |please |now )*(?:show (?:me )?)?(?:only|just)(?: show)?(?: me)? (?:the |those |what is )?(.{2,30}?)(?: (?:ones|milestones|items|findings|lines))?(?: please)?$`,
);
/** "the red ones", "what about late only". */
const ONES =
  /^(?:and |ok |please |now |show (?:me )?|what about |how about )*(?:the |those )?(.{2,30}?) (?:ones|only)(?: only| please)?$/;
/** "all of them", "my whole portfolio", "without the filter". */
const WIDER =
  /^(?:and |ok |please |now |for |show (?:me )?|what about |how about )*(?:all|everything|the rest|everyone|all (?:of )?(?:them|it|mine|my (?:customers|work|accounts|milestones|opportunities))|(?:my|the) (?:whole|entire|full) portfolio|without (?:the |that )?filter|no filter)(?: too| please| again)?$/;
/** "again", "refresh", "run it again". */
const AGAIN =
  /^(?:please )?(?:again|refresh|reload|once more|update it|rerun(?: it)?|run it again|do it again|try (?:it )?again|retry|same again)(?: please)?$/;
/** All that may stand beside a name or a time when nothing else is asked. */
const BESIDE =
  /^(?:(?:and|also|then|now|ok|what|how|about|the|same|since|until|till|by|from|before|after|over|during|due|that|it|is|for|with|at|of|on|in|too|please|as|well|instead|rather|no|not|i|mean|meant|opportunity|opp|deal|milestone|customer|account|only|just|again|do|one)\b ?|⟨[a-z]+⟩ ?)+$/;
/** A beginning or an end that ties a question to what was shown. */
const MARKED =
  /^(?:and|also|then|ok and|what about|how about)\b|\b(?:there|for (?:it|them|that)|on it|of it|that one|this one)$/;

/** Words for places; "one" and "three" too, as in "number three". */
const PLACES: Readonly<Record<string, Place>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  top: 1,
  one: 1,
  two: 2,
  three: 3,
  last: 'last',
};

/** Reads a text as a follow-up; null for one that stands on its own. */
export function followUpOf(text: string, routed: Routed): FollowUp | null {
  const plain = cleaned(text);
  const words = wordsOf(plain);
  if (words === '') return null;
  if (CANCEL.test(words)) return { kind: 'cancel' };
  if (WIDER.test(words)) return { kind: 'wider' };
  if (AGAIN.test(words)) return { kind: 'again' };
  return (
    whyOf(words) ??
    // In small letters a state and a customer look alike: "only late" is about states.
    smallOnly(words, routed) ??
    sameOf(wordsOf(masked(plain, readSlots(plain))), routed) ??
    placeIn(words) ??
    onlyOf(words) ??
    hereOf(words, routed)
  );
}

/** Small letters, without marks at the end and commas between. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[?!.,;:"“”]+(?=\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** One line first: "why is the first late" also fits the pattern for all. */
function whyOf(words: string): FollowUp | null {
  const one = placeOf(WHY_ONE.exec(words)?.[1]);
  if (one !== null) return { kind: 'why', at: one };
  return WHY.test(words) || WHY_THEY.test(words) ? { kind: 'why' } : null;
}

/** Only where the router took small letters for a customer; a name in capitals stays a name. */
function smallOnly(words: string, { slots: { customer = '' } }: Routed): FollowUp | null {
  return /^\p{Ll}/u.test(customer) && ONLY.test(words) ? onlyOf(words) : null;
}

/** A name or a time, and nothing else but what leads to it. */
function sameOf(question: string, { slots }: Routed): FollowUp | null {
  const { customer, opportunity, milestone, since, until } = slots;
  if (!BESIDE.test(question)) return null;
  if (customer ?? opportunity ?? milestone) return { kind: 'same', names: 'scope' };
  return (since ?? until) ? { kind: 'same', names: 'period' } : null;
}

function placeIn(words: string): FollowUp | null {
  const at = placeOf(OPEN.exec(words)?.[1]);
  return at === null ? null : { kind: 'open', at };
}

function placeOf(word: string | undefined): Place | null {
  if (word === undefined) return null;
  const digits = /^#?(\d{1,3})(?:st|nd|rd|th|\.|\))?$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits) > 0 ? Number(digits) : null;
  return PLACES[word] ?? null;
}

/** The state in the person's own words; which state is meant is for the report to say. */
function onlyOf(words: string): FollowUp | null {
  const named = (ONLY.exec(words) ?? ONES.exec(words))?.[1];
  return named === undefined ? null : { kind: 'only', words: named };
}

/** "And who delivers it?": a clear question of its own that says by its form where it belongs. */
function hereOf(words: string, { slots, confidence }: Routed): FollowUp | null {
  const { customer, opportunity, milestone } = slots;
  const isNamed = (customer ?? opportunity ?? milestone) !== undefined;
  return !isNamed && confidence >= CONFIDENT && MARKED.test(words) ? { kind: 'here' } : null;
}

/** What a text points at without naming it ("this milestone"); null when it does not. */
export function pointedAt(text: string): 'customer' | 'opportunity' | 'milestone' | null {
  const noun = /\b(?:this|that) (customer|account|opportunity|opp|deal|milestone|ms)\b/.exec(
    wordsOf(cleaned(text)),
  )?.[1];
  if (noun === undefined) return null;
  if (noun === 'customer' || noun === 'account') return 'customer';
  return noun === 'milestone' || noun === 'ms' ? 'milestone' : 'opportunity';
}
