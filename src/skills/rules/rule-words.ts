/** What a person should know about one rule: what it looks for, and what would end the finding. */
export interface RuleWords {
  readonly says: string;
  readonly clears: string;
}
