/** Somebody wants to enter, paste or change a success plan. */
export interface PlanCommand {
  /** As typed; null when nobody is named. */
  readonly customer: string | null;
  /** The lines below the first one; '' when there are none. */
  readonly pasted: string;
}

const VERB = '(?:enter|add|edit|change|update|import|paste|replace|delete|remove)';
const FORM = new RegExp(
  `^\\s*(${VERB}\\s+)?(?:a |the |my |our |new )*(?:customer )?(?:success[- ])?plan` +
    '(?:\\s+(?:for|of)\\s+([^\\n:]{1,200}?))?\\s*[.:!?]?\\s*(?:\\n([\\s\\S]*))?$',
  'i',
);

/**
 * Reads `edit plan for Contoso`, alone or with the lines of a plan below it. Without one of the verbs
 * only pasted lines make it a command: "success plan of Contoso?" asks how it stands. Null for any
 * other text.
 */
export function planCommandOf(text: string): PlanCommand | null {
  const [all, verb, customer, lines = ''] = FORM.exec(text) ?? [];
  const pasted = lines.trim();
  if (all === undefined || (verb === undefined && pasted === '')) return null;
  return { customer: customer?.trim() ?? null, pasted };
}
