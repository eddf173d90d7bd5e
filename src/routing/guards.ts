/** A wish that the bot refuses whatever else the text says. */
export interface Guard {
  /** What is refused, in a word. */
  readonly id: 'destroys' | 'in-bulk' | 'hides' | 'unseen' | 'overrides' | 'secrets' | 'code';
  /** The wish; tested on the first 1,000 characters. */
  readonly says: RegExp;
  /** A reading with which the same words are harmless. */
  readonly unless?: RegExp;
}

/** What MSX keeps, as people call it. */
const RECORDS =
  '(?:milestones?|ms|tasks?|records?|opps?|opportunit(?:y|ies)|deals?|customers?|accounts?|comments?|history|histories|logs?|tables?|data|activit(?:y|ies)|everything|all of (?:it|them)|actions?|updates?)';
/** Words for everything at once. */
const ALL = '(?:all|every|everything|each|any and all|the lot|whole portfolio)';
/** States that look good, or end the work. */
const GOOD =
  '(?:green|on track|ok|healthy|completed?|done|closed|committed|approved|won|lost|to me|to (?:my|him|her|them))';

/**
 * Guards as data. They look for a wish (a verb that orders) beside what it would do; words like
 * "delete" in a question about the past stay with the classifier.
 */
export const GUARDS: readonly Guard[] = [
  {
    id: 'destroys',
    says: rule(
      `\\b(?:delete|erase|purge|wipe|drop|truncate|destroy|get rid of)\\b.{0,60}(?:\\b${RECORDS}\\b|\\b7-?\\d{9})`,
    ),
    unless:
      /\b(?:who|why|when|did|was|were|has|have|got)\b.{0,30}\b(?:deleted?|dropped|wiped)\b|\bmy (?:login|session|account|credentials|sign.?in)\b/i,
  },
  {
    id: 'destroys',
    says: rule(
      `\\bremove\\b.{0,30}\\b(?:milestones?|tasks?|records?|opps?|comments?|history|from msx)\\b`,
    ),
  },
  {
    id: 'destroys',
    says: rule(
      `^(?:please |pls |can you |could you |just )?(?:close|mark|set|win)\\b.{0,60}\\b(?:opp|opps|opportunity|opportunities|deal|deals)\\b(?!.{0,20}\\b(?:milestones?|tasks?)\\b)`,
    ),
    unless: /\b(?:milestones?|tasks?|committed)\b/i,
  },
  {
    id: 'in-bulk',
    says: rule(
      `\\b(?:mark|set|turn|make|flip|switch|put|move|push|change|commit|close|complete|reassign|assign|approve|update|bump|shift|extend)\\b.{0,30}\\b${ALL}\\b.{0,60}\\b(?:${GOOD}|date|dates|month|months|weeks?|quarter|owners?|status)\\b`,
    ),
    unless:
      /\b(?:update on|tasks? (?:for|to)|which|who|what|should|alerts?|summary|health|review|flags?)\b/i,
  },
  {
    id: 'in-bulk',
    says: rule(
      `\\b(?:bulk|mass)[- ](?:update|close|edit|change|delete|commit|approve|reassign)\\b`,
    ),
  },
  {
    id: 'unseen',
    says: rule(
      `\\b(?:accept|approve|confirm|execute|apply|carry out|run|do|submit|push|commit)\\b.{0,20}\\b(?:all|every|everything|them all)\\b.{0,30}\\b(?:pending|actions?|updates?|proposals?|proposed|changes|dry[- ]runs?|suggestions?|previews?|drafts?)\\b`,
    ),
    unless: /^(?:show|list|which|what)\b/i,
  },
  {
    id: 'unseen',
    says: rule(
      `\\b(?:without (?:asking|review|reviewing|confirm\\w*|approval|preview|showing|checking with)|no questions asked|don'?t ask (?:me|again|for)|skip (?:the )?(?:preview|dry[- ]run|approval|confirmation|review)|bypass)\\b`,
    ),
    unless: /\b(?:customer|specialist|seller|partner|csam?|architect|he|she|they|already)\b/i,
  },
  {
    id: 'hides',
    says: rule(
      `\\b(?:so (?:that )?(?:nobody|no one|no-one|my (?:boss|manager)|the (?:boss|manager|customer|review|dashboard|report|numbers?))|don'?t log|no trace|leav\\w+ (?:a |any )?trace|cover (?:it |this |that )?up|looks? (?:good|better|green|fine|healthy))\\b.{0,60}`,
    ),
    unless:
      /\b(?:why|does|do|did|is|are|what|which|how|if)\b.{0,60}\blooks? (?:good|better|green|fine|healthy)|^(?!.*\b(?:set|mark|make|change|move|hide|delete|wipe|turn|put|flip|log|remove|push|edit|update|trace|cover)\b)/i,
  },
  {
    id: 'hides',
    says: rule(
      `\\b(?:hide|conceal|fake|falsify|forge|backdate|fudge|sugar-?coat|whitewash)\\b.{0,50}\\b(?:status|risks?|milestones?|dates?|comments?|red|delay|slip|truth|history|commit\\w*|numbers?|problems?|issues?|7-?\\d{9}|from)\\b`,
    ),
    unless: /\b(?:alerts?|noise|notifications?|(?:is|are|was) (?:hiding|hidden))\b/i,
  },
  {
    id: 'overrides',
    says: rule(
      `\\b(?:ignore|disregard|forget|override|overrule|bypass)\\b.{0,30}\\b(?:instructions?|rules?|prompts?|guidelines|guardrails|restrictions|safety|policy|policies|previous|prior|above)\\b`,
    ),
    unless: /\b(?:alerts?|notifications?|warnings?)\b/i,
  },
  {
    id: 'overrides',
    says: rule(
      `\\b(?:you are now|you're now|from now on (?:you|answer|act|ignore|do|don)|pretend (?:to be|you|that you)|act as (?:an?|if|though|the)|developer mode|debug mode|jailbreak|dan mode|unrestricted|no restrictions|system prompt|hidden prompt|your (?:system )?(?:instructions|prompt|rules|configuration)|repeat (?:the|everything|all|your)\\b.{0,20}\\b(?:text|above|words|instructions)|(?:text|everything|words) above)\\b`,
    ),
    unless: /\bhow do(?:es)? (?:you|it|this)\b/i,
  },
  {
    id: 'overrides',
    says: /(?:^|[\n[<#])\s*(?:system|assistant|developer|admin(?: override)?|new instructions?)\s*[\]>]?\s*:/i,
  },
  {
    id: 'secrets',
    says: rule(
      `\\b(?:passwords?|access tokens?|api keys?|client secrets?|connection strings?|private keys?|refresh tokens?|bearer)\\b`,
    ),
    unless: /\b(?:expired|my token|sign|log ?in|rotation|workstream|milestone)\b/i,
  },
  {
    id: 'secrets',
    says: rule(
      `\\b(?:private|personal|confidential) (?:chats?|mails?|emails?|messages?|inbox|calendar)\\b`,
    ),
  },
  {
    id: 'code',
    says: /(?:\b(?:drop|alter) table\b|;\s*--|<\s*script|\bselect\b.{1,40}\bfrom\b.{1,40}\bwhere\b|\bselect \*|\bor 1\s*=\s*1|<fetch\b|\b(?:crm_query|execute_\w+|update_milestone|create_task|close_task)\b)/i,
  },
];

/** The first guard that a text runs into, or null. Only its first 1,000 characters can order. */
export function guardOf(text: string): Guard | null {
  const head = text.slice(0, LONGEST_ORDER);
  return GUARDS.find(({ says, unless }) => says.test(head) && !unless?.test(head)) ?? null;
}

/** Characters; it also keeps the patterns from long texts, on which they would be slow. */
const LONGEST_ORDER = 1000;

/** Words as written, with any white space between them, within one sentence. */
function rule(source: string): RegExp {
  return new RegExp(source.replaceAll('.{', '[^.!?\\n]{'), 'i');
}
