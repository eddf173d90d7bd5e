import type { Domain } from '../execution-authority.ts';
import type { Conflict } from './conflicts.ts';

/** Words of feasibility, architecture, security and performance; every occurrence counts. */
const TECHNICAL =
  /\b(feasib\w*|architect\w*|redesign\w*|design(?:ed|s)?|layout|security|secure|secret|vulnerab\w*|encrypt\w*|keys?|certificates?|identity|network\w*|latency|throughput|performance|load tests?|tests? failed|restore|backup|rollback|failover|storage|endpoints?|private link|firewall|WAF|API|schema|connector|sync|tuning|parallel run|replicat\w*|sizing|patch\w*|gateway|region|integration|data quality|technical\w*|prerequisite)\b/gi;
/** Words of messages, promises and scope. */
const CUSTOMER =
  /\b(tells?|told|message|promis\w*|expect\w*|scope|communicat\w*|my word|customer (?:was|is) told|offers? the customer|asks? which)\b/gi;
/** Words of people and their time. */
const RESOURCING =
  /\b(staff\w*|people|hours|resourc\w*|headcount|FTE|engineers? (?:short|missing)|consultants?|capacity|overbooked|availab\w*)\b/gi;

/** What a dispute is about, by the words of both sides (skills.md 4.3). */
export function domainOf({ rule, text }: Conflict): Domain {
  if (rule === 'different-dates') return 'timeline';
  if (rule === 'different-designs') return 'technical';
  const technical = count(text, TECHNICAL);
  const customer = count(text, CUSTOMER);
  const resourcing = count(text, RESOURCING);
  if (technical + customer + resourcing === 0) return 'unclear';
  if (rule === 'opposite-directions' && technical > 0) return 'technical';
  if (resourcing > customer && resourcing >= technical) return 'resourcing';
  return customer > technical ? 'customer' : 'technical';
}

/** True when the words of a dispute on a date give a technical reason. */
export function hasTechnicalBasis({ text }: Conflict): boolean {
  return count(text, TECHNICAL) > 0;
}

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0;
}
