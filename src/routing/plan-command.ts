/** Success plans are the one thing that is pasted by the page; this tells them from questions. */

/** Somebody wants to enter, paste or change a success plan. */
export interface PlanCommand {
  /** As typed; null when nobody is named. */
  readonly customer: string | null;
  /** The lines below the first one; '' when there are none. */
  readonly pasted: string;
}

/** What one does to a plan; without one of them the lines below decide. */
const VERB = '(?:enter|add|edit|change|update|import|paste|replace|delete|remove)';
/** "edit the success plan for Contoso:", "our plan of Contoso". */
const FORM = new RegExp(
  `^(${VERB}\\s+)?(?:a |the |my |our |new )*(?:customer )?(?:success[- ])?plan` +
    '(?:\\s+(?:for|of)\\s+([^:]{1,200}?))?\\s*[.:!?]?$',
  'i',
);

/** No command is longer; it keeps the pattern from long lines, on which it would be slow. */
const LONGEST_COMMAND = 300;

/**
 * Reads `edit plan for Contoso`, alone or with the lines of a plan below it. Without one of the verbs
 * only pasted lines make it a command: "success plan of Contoso?" asks how it stands. Null for any
 * other text.
 */
export function planCommandOf(text: string): PlanCommand | null {
  const [first = '', ...lines] = text.trim().split('\n');
  const command = first.trim();
  if (command.length > LONGEST_COMMAND) return null;
  const [all, verb, customer] = FORM.exec(command) ?? [];
  const pasted = lines.join('\n').trim();
  if (all === undefined || (verb === undefined && pasted === '')) return null;
  return { customer: customer?.trim() ?? null, pasted };
}
