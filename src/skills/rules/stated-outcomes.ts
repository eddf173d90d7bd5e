import type { Outcome } from '../../domain/success-plan.ts';

/** The two texts of an opportunity that may state what the customer wants to reach. */
export interface OpportunityTexts {
  readonly description: string | null;
  readonly customerNeed: string | null;
}

const HEADING =
  /^(?:(?:customer|business|desired|expected|key)\s+)*(?:outcomes?|goals?|priorit(?:y|ies)|objectives?|success criteria)\s*:\s*(.*)$/i;
const OTHER_HEADING = /^[\p{L} ]{3,40}:\s*$/u;
const BULLET = /^(?:[-*•–]|\d+[.)])\s+/;

/**
 * Outcomes that an opportunity states: a list under “Outcomes”, “Goals” or the like in either text;
 * in the customer's need also a bare list, else its sentences. A part behind a colon is the target.
 */
export function statedOutcomes({ description, customerNeed }: OpportunityTexts): Outcome[] {
  const titles = [...fromNeed(customerNeed ?? ''), ...underHeadings(description ?? '')];
  const outcomes = titles.map(toOutcome).filter(({ title }) => /\p{L}{3}/u.test(title));
  return [...new Map(outcomes.map((one) => [one.title.toLowerCase(), one])).values()];
}

function fromNeed(text: string): string[] {
  const listed = underHeadings(text);
  if (listed.length > 0) return listed;
  const bullets = linesOf(text).filter((line) => BULLET.test(line));
  if (bullets.length > 0) return bullets.map(withoutBullet);
  return text.split(/(?<=[.!])\s+|\n/).filter((sentence) => !sentence.trim().endsWith('?'));
}

/** Items below a heading, up to a blank line or another heading; also on the heading's own line. */
function underHeadings(text: string): string[] {
  const items: string[] = [];
  let isListing = false;
  for (const line of linesOf(text)) {
    const heading = HEADING.exec(line);
    if (heading) {
      isListing = true;
      items.push(...inlineItems(heading[1] ?? ''));
    } else if (line === '' ? items.length > 0 : OTHER_HEADING.test(line)) {
      isListing = false;
    } else if (isListing && line !== '') {
      items.push(withoutBullet(line));
    }
  }
  return items;
}

function inlineItems(text: string): string[] {
  return text
    .split(/;\s*|(?:^|,?\s+)\(?\d+[.)]\s+/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.trim());
}

function withoutBullet(line: string): string {
  return line.replace(BULLET, '');
}

function toOutcome(item: string): Outcome {
  const text = item.trim().replace(/[.;]$/, '');
  const [, title, target] = /^([^:]{3,}):\s+(.+)$/.exec(text) ?? [];
  return title && target ? { title: title.trim(), target } : { title: text };
}
