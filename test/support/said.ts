import type { Focus, Wanted } from '../../src/dialogs/wanted.ts';

/** A request for the health of Contoso, unless a case says otherwise. */
export function aWanted(changes: Partial<Wanted> = {}): Wanted {
  return { intent: 'milestone-health', scope: { customer: 'Contoso' }, narrowing: {}, ...changes };
}

/** The health of Contoso as the last answer, unless a case says otherwise. */
export function aFocus(changes: Partial<Wanted> = {}, choices: Focus['choices'] = []): Focus {
  return { wanted: aWanted({ resultId: 'r1', ...changes }), label: 'Contoso', choices };
}
