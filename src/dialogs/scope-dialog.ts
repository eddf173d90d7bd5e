import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { pickerCard } from '../cards/picker-card.ts';
import { readableInstant } from '../domain/dates.ts';
import type { ScopeRequest } from '../domain/skill-result.ts';
import { followUpOf, type Place } from '../routing/follow-up.ts';
import { resolveCustomer } from '../routing/resolve-customer.ts';
import { route } from '../routing/route.ts';
import { scopeOf } from '../routing/slots.ts';
import { turnOf } from './turn.ts';
import { Question, type Choice } from './wanted.ts';

/** What a person picked. */
export interface Picked {
  readonly scope: ScopeRequest;
  /** Said with the answer when the question was left for long; '' otherwise. */
  readonly heard: string;
}

/** After so many ms a person may have forgotten what was asked; the answer then says so. */
const LONG_MS = 8 * 60 * 60 * 1000;

/**
 * Asks which customer, opportunity or milestone, and waits for as long as it takes: the question is
 * kept in the store and has no end of its own. Typed words pick by place, name or number; a click
 * does not come here, since the buttons of the card carry the whole question.
 */
export class ScopeDialog extends Dialog<Question> {
  static readonly ID = 'scope';

  constructor() {
    super(ScopeDialog.ID);
  }

  override async beginDialog(dc: DialogContext, question: Question): Promise<DialogTurnResult> {
    return ask(dc, question);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const question = Question.parse(dc.activeDialog?.state);
    const { text, now, timeZone } = turnOf(dc.context);
    const picked = pickedBy(text, question);
    if (picked.length === 1 && picked[0] && !mayBeAnother(text, picked[0], question)) {
      const age = now().getTime() - Date.parse(question.askedAt);
      const heard = age > LONG_MS ? `you asked ${readableInstant(question.askedAt, timeZone)}` : '';
      return dc.endDialog({ scope: picked[0], heard } satisfies Picked);
    }
    return ask(dc, again(question, text, picked));
  }
}

/** Shows the question and waits; the state is what the store keeps. */
function ask(dc: DialogContext, question: Question): DialogTurnResult {
  if (dc.activeDialog) dc.activeDialog.state = question;
  turnOf(dc.context).show(pickerOf(question));
  return Dialog.EndOfTurn;
}

/** The card of a question. */
export function pickerOf({ wanted: { intent, narrowing }, ...question }: Question) {
  return pickerCard({ ...question, skill: intent, narrowing });
}

/** The scopes that typed words mean: one, several, or none. */
export function pickedBy(text: string, question: Question): ScopeRequest[] {
  const { choices, canBeAll } = question;
  const routed = route(text);
  const followUp = followUpOf(text, routed);
  if (followUp?.kind === 'open') return at(choices, followUp.at);
  if (followUp?.kind === 'wider' && canBeAll) return [{}];
  const beside = choices.filter((choice) => isBeside(text, choice));
  if (beside.length > 0) return beside.map(({ scope }) => scope);
  const named = namedAmong(text, choices);
  if (named.length > 0) return named;
  const scope = scopeOf(routed.slots);
  if (followUp?.kind === 'same' && Object.keys(scope).length > 0) return [scope];
  return unlisted(text, question);
}

/** More fit than were listed: what is typed may be one of those, so MSX is asked for it. */
function unlisted(text: string, { choices: [first], choices, total }: Question): ScopeRequest[] {
  const name = bareName(text).slice(0, LONGEST_NAME);
  if (choices.length >= total || name === '') return [];
  if (first?.scope.customer !== undefined) return [{ customer: name }];
  return first?.scope.opportunity === undefined ? [] : [{ opportunity: name }];
}

/** Characters; no name in MSX is longer. */
const LONGEST_NAME = 200;

/** A longer typed name may be another company than the one in it: that is asked, never taken. */
function mayBeAnother(text: string, scope: ScopeRequest, { choices }: Question): boolean {
  const typed = bareName(text);
  const choice = choices.find((one) => one.scope === scope);
  if (!choice || typed.length <= choice.label.length + 1) return false;
  return resolveCustomer(typed, [choice.label]).kind === 'likely';
}

function at(choices: Question['choices'], place: Place): ScopeRequest[] {
  const choice = place === 'last' ? choices.at(-1) : choices[place - 1];
  return choice ? [choice.scope] : [];
}

/** A number, or what stands beside a name to tell it from others: the customer of a milestone. */
function isBeside(text: string, { scope, detail }: Choice): boolean {
  const words = text.trim().toLowerCase();
  const known = [scope.milestone, scope.opportunity, ...detail.split(' · ')];
  return words !== '' && known.some((one) => one?.toLowerCase() === words);
}

/** Names of all kinds are typed alike: in part, without punctuation, with a slip. */
function namedAmong(text: string, choices: Question['choices']): ScopeRequest[] {
  const match = resolveCustomer(
    bareName(text),
    choices.map(({ label }) => label),
  );
  if (match.kind === 'none') return [];
  const names = 'name' in match ? [match.name] : match.names;
  return choices.filter(({ label }) => names.includes(label)).map(({ scope }) => scope);
}

/** A name without the words that people put around it. */
function bareName(text: string): string {
  return text
    .replace(/^\s*(?:the|for|and|it is|it's|i mean)\s+|\s+(?:one|please)\s*$/gi, '')
    .trim();
}

/** The same question with the things that the words fit, or with a word that they fit none. */
function again(question: Question, text: string, picked: readonly ScopeRequest[]): Question {
  const typed = text.slice(0, 60);
  if (picked.length === 0) {
    const left = 'Pick one, type a part of its name or its number, or say “cancel”.';
    return { ...question, text: [`“${typed}” is none of these. ${left}`] };
  }
  const choices = question.choices.filter(({ scope }) => picked.includes(scope));
  const fits =
    choices.length === 1
      ? 'is none of these. Did you mean this one?'
      : `fits ${choices.length} of them.`;
  return {
    ...question,
    text: [`“${typed}” ${fits}`],
    choices,
    total: choices.length,
  };
}
