import { readableDay } from '../domain/dates.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { MilestoneRef } from '../domain/milestone.ts';
import type { Look } from './look.ts';

/** One thing that a card lists and that can be opened, whatever skill found it. */
export interface Finding {
  /** Unique in its report; buttons carry it. */
  readonly id: string;
  readonly look: Look;
  /** What is listed: the milestone, the outcome, the words of a customer. */
  readonly name: string;
  /** Where it belongs: customer, number, date. */
  readonly place: string;
  /** One sentence that says why it stands there. */
  readonly reason: string;
  /** Null for what was found and not judged, such as the words of a customer. */
  readonly rule: string | null;
  readonly evidence: readonly Evidence[];
  /** Where evidence was looked for and not found; with it a finding needs none (skills.md 2). */
  readonly lookedAt: readonly string[];
  /** Pairs of a short title and a value, both ready to print. */
  readonly facts: readonly (readonly [title: string, value: string])[];
  /**
   * The milestone whose proposed changes and escalations stand with it; null when there is none.
   */
  readonly milestoneId: string | null;
  /** Record in MSX, or the message; null when nothing can be opened. */
  readonly url: string | null;
  /** Day by which it is due; null when it has none. */
  readonly due: string | null;
  /** Days on which somebody said or changed what it rests on. */
  readonly saidOn: readonly string[];
}

/** What a skill says about a milestone, beside what the milestone says about itself. */
export interface Said {
  readonly look: Look;
  readonly reason: string;
  readonly rule: string | null;
  readonly evidence?: readonly Evidence[];
  readonly looked_at?: readonly string[];
  /** Facts that come before those of the milestone. */
  readonly facts?: Finding['facts'];
  /** Tells several findings on one milestone apart. */
  readonly about?: string;
}

/** A finding on a milestone: name, place and common facts come from the milestone itself. */
export function findingOn(milestone: MilestoneRef, said: Said): Finding {
  return {
    id: said.about === undefined ? milestone.id : `${milestone.id}:${idPart(said.about)}`,
    look: said.look,
    name: milestone.name,
    place: [
      milestone.customer?.name ?? 'no customer',
      milestone.number,
      dueWords(milestone.days_to_due),
    ].join(' · '),
    reason: said.reason,
    rule: said.rule,
    evidence: said.evidence ?? [],
    lookedAt: said.looked_at ?? [],
    facts: [...(said.facts ?? []), ...factsOf(milestone)],
    milestoneId: milestone.id,
    url: milestone.url,
    due: milestone.due,
    saidOn: daysOf(said.evidence ?? []),
  };
}

/** The days of evidence that has a time. */
export function daysOf(evidence: readonly Evidence[]): string[] {
  return evidence.flatMap(({ at }) => (at === null ? [] : [at.slice(0, 10)]));
}

/** Ids travel in button data, which takes word characters, dots, colons and dashes only. */
export function idPart(text: string): string {
  return text.replace(/[^\w.-]+/g, '-').slice(0, 60);
}

function dueWords(days: number | null): string {
  if (days === null) return 'no date';
  if (days === 0) return 'due today';
  const unit = Math.abs(days) === 1 ? 'day' : 'days';
  return days < 0 ? `${-days} ${unit} overdue` : `due in ${days} ${unit}`;
}

function factsOf(milestone: MilestoneRef): Finding['facts'] {
  return [
    ['Due', milestone.due === null ? 'not set' : readableDay(milestone.due)],
    ['Status in MSX', milestone.status],
    ['Commitment', milestone.commitment],
    ['Owner', milestone.owner?.name ?? 'nobody'],
    ['Opportunity', milestone.opportunity.name],
  ];
}
