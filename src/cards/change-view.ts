import type { DryRunOperation } from '../domain/operation.ts';
import { clean, shortened } from './plain.ts';

/** A proposed change as cards show it: what, which fields, why. */
export interface ChangeView {
  readonly title: string;
  readonly place: string;
  readonly rows: readonly { label: string; value: string }[];
  readonly reason: string;
}

const TITLES: Readonly<Record<DryRunOperation['tool'], string>> = {
  create_task: 'Create a task',
  update_task: 'Change a task',
  close_task: 'Close a task',
  update_milestone: 'Change the milestone',
};

/** A dry-run operation in the words of its preview. */
export function changeView({ tool, target, preview, reason }: DryRunOperation): ChangeView {
  const name = 'number' in target ? `${target.name} (${target.number})` : target.subject;
  return {
    title: TITLES[tool],
    place: clean(shortened(name, 100)),
    rows: preview.map(({ label, before, after }) => ({
      label: clean(label),
      value: clean(shortened(`${before === null ? '' : `${before} → `}${after ?? 'nothing'}`, 240)),
    })),
    reason: clean(shortened(reason, 200)),
  };
}
