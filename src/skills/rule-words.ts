import { SKILLS } from './index.ts';
import { ESCALATION_WORDS } from './rules/escalation-words.ts';
import type { RuleWords } from './rules/rule-words.ts';

const RULES: ReadonlyMap<string, RuleWords> = new Map(
  [ESCALATION_WORDS, ...SKILLS.map(({ rules }) => rules)].flatMap((words) => Object.entries(words)),
);

/** The words of a rule. Throws on a rule that nobody described: a finding must be explainable. */
export function ruleWords(rule: string): RuleWords {
  const words = RULES.get(rule);
  if (!words) throw new Error(`The rule ${rule} has no words.`);
  return words;
}
