/** What a text can mean, as far as this version understands. Skills have their own ids. */
export type Intent =
  | 'delivery-accountability'
  | 'commit-gate'
  | 'execution-authority'
  | 'unified-constraints'
  | 'expansion-routing'
  | 'noise-suppression'
  | 'milestone-health'
  | 'success-plan-alignment'
  | 'evidence-pack'
  | 'adoption-coordination'
  | 'greeting'
  | 'help'
  | 'out-of-scope';

/** One way of saying an intent; the heaviest match of an intent is its confidence. */
interface Phrase {
  readonly intent: Intent;
  readonly says: RegExp;
  readonly weight: number;
}

/** Phrases as data. Destructive or bulk wishes weigh most: they never become anything else. */
export const VOCABULARY: readonly Phrase[] = [
  phrase(
    'out-of-scope',
    /\b(delete|remove|drop)\b.*\b(milestones?|records?|tasks?|opportunit\w+)\b/i,
    0.95,
  ),
  phrase(
    'out-of-scope',
    /\b(mark|set|turn|make)\b.*\b(all|every|everything)\b.*\b(green|on track|completed?|committed)\b/i,
    0.95,
  ),
  phrase('out-of-scope', /\bignore\b.*\b(instructions?|rules)\b/i, 0.95),
  phrase(
    'greeting',
    /^\s*(hi|hello|hey|good (morning|afternoon|evening)|thanks?( you)?|thx|bye|goodbye|moin|hallo|bonjour|hola)\b[\s\p{P}\p{S}]*(there|bot|csam ops)?[\s\p{P}\p{S}]*$/iu,
    0.9,
  ),
  phrase(
    'help',
    /^\s*(help|\?|what can you do|how (do|can) i (use|ask)( you)?|commands?)(?![\p{L}])/iu,
    0.85,
  ),
  phrase('delivery-accountability', /^\s*delivery-accountability\b/i, 0.95),
  phrase('commit-gate', /^\s*commit-gate\b/i, 0.95),
  phrase('execution-authority', /^\s*execution-authority\b/i, 0.95),
  phrase('unified-constraints', /^\s*unified-constraints\b/i, 0.95),
  phrase('expansion-routing', /^\s*expansion-routing\b/i, 0.95),
  phrase('noise-suppression', /^\s*noise-suppression\b/i, 0.95),
  phrase('success-plan-alignment', /^\s*success-plan-alignment\b/i, 0.95),
  phrase('evidence-pack', /^\s*evidence-pack\b/i, 0.95),
  phrase('adoption-coordination', /^\s*adoption-coordination\b/i, 0.95),
  phrase(
    'milestone-health',
    /\b(how (are|is|'s)|how's)\b.*\b(milestones?|ms|doing|going|looking)\b/i,
    0.9,
  ),
  phrase('milestone-health', /\b(health|helth|rag)\b/i, 0.85),
  phrase('milestone-health', /\b(weekly|governance|gov) (review|call|health)\b/i, 0.85),
  phrase('milestone-health', /\b(status|state)\b.*\b(7-\d{9}|milestones?|of|for)\b/i, 0.75),
  phrase('milestone-health', /\b(at risk|red|blocked|slipping|overdue|off track|on track)\b/i, 0.7),
  phrase('milestone-health', /\b(my|our|committed|the) (milestones?|ms)\b/i, 0.7),
  phrase('milestone-health', /\bmilestones?\b/i, 0.55),
];

function phrase(intent: Intent, says: RegExp, weight: number): Phrase {
  return { intent, says, weight };
}
