import { z } from 'zod';
import { Evidence } from '../domain/evidence.ts';
import { isActiveStatus, MilestoneRef } from '../domain/milestone.ts';
import { DryRunOperation } from '../domain/operation.ts';
import { Person } from '../domain/person.ts';
import { isOpen } from '../domain/task.ts';
import { defineSkill, type DecideContext, type GatherContext } from './define-skill.ts';
import { actionsOn } from './rules/adoption-actions.ts';
import { isAdoption, isCover, outcomeOf, saysDone } from './rules/adoption.ts';
import { ADOPTION_COORDINATION_WORDS } from './rules/adoption-coordination-words.ts';
import type { CaseFile } from './rules/case-file.ts';
import { readCompleted, type ClosingStatus } from './rules/closing-status.ts';
import { gathered, readChosen, startReading, type GatheredCases } from './rules/start-reading.ts';

/** Usage/Adoption Excellence Coordination (skills.md 4.10). */

// Trigger
const trigger = {
  when: 'An adoption milestone is created or usage intent rises.',
  examples: ['is the adoption at Contoso coordinated?', 'adoption next steps'],
  about: (customer: string) => `how is adoption at ${customer}?`,
};

// Flow
interface Gathered extends GatheredCases {
  readonly completed: ClosingStatus | null;
  /** Where one milestone was named that is not about adoption, its name. */
  readonly noAdoption: string | null;
}

async function gather(context: GatherContext): Promise<Gathered> {
  // 1. Active milestones; adoption or usage must stand in their name or workload. The keyword of
  //    the tool also finds the name of an opportunity, so the words are judged here.
  const started = await startReading(context);
  const milestones = started.milestones.filter(
    (one) => isAdoption(one) && (started.isNamed || isActiveStatus(one.status)),
  );
  // 2. Comments and tasks of those.
  const cases = await readChosen(context, started, { milestones, withTasks: () => true });
  // 3. The codes of a closed task, only when a task says that it is done.
  const isDone = cases.files.some(({ tasks }) =>
    tasks.some((task) => isOpen(task.task) && saysDone(task)),
  );
  const { completed, unread } = isDone
    ? await readCompleted(context.tools)
    : { completed: null, unread: [] };
  const [named] = started.isNamed ? started.milestones : [];
  return {
    ...gathered({ ...started, milestones }, { ...cases, unread: [...cases.unread, ...unread] }),
    completed,
    noAdoption: named && milestones.length === 0 ? named.name : null,
  };
}

// Decision logic
const logic =
  'Coordination is complete only when each adoption milestone has an open, owned task and a ' +
  'measurable next outcome. A missing task is created; a task that is overdue, ends after the ' +
  'milestone or names no outcome is updated; a task that says it is done is closed.';

function decide(read: Gathered, context: DecideContext): AdoptionCoordinationOutput {
  const active = read.files.filter(({ milestone }) => isActiveStatus(milestone.status));
  const acting = { me: read.me, completed: read.completed, ...context };
  const actions = active.flatMap((file) => actionsOn(file, acting));
  const covered = active.filter((file) => isCovered(file, context.today));
  return {
    orchestration_note: {
      complete: covered.length === active.length,
      milestones_total: active.length,
      covered: covered.length,
      text: noteText(read, active.length, covered.length),
    },
    action_list: actions.map(({ item }) => item),
    // 4. Dry-run task operations.
    task_operation_previews: actions.flatMap(({ operations }) => operations),
  };
}

/** Both: an open, owned task that is not done by its own words, and an outcome that lies ahead. */
function isCovered(file: CaseFile, today: string): boolean {
  return file.tasks.some(isCover) && outcomeOf(file, today) !== null;
}

function noteText({ noAdoption, files }: Gathered, total: number, covered: number): string {
  if (noAdoption !== null) {
    return `${noAdoption} is no adoption milestone: neither name nor workload says adoption or usage.`;
  }
  if (total === 0) {
    const [closed] = files;
    return closed ? `${closed.ref.name} is ${closed.ref.status}.` : 'No adoption milestones here.';
  }
  const rest = total - covered;
  const word = total === 1 ? 'adoption milestone' : 'adoption milestones';
  if (rest === 0) return `All ${total} ${word} carried: an owned task and a number each.`;
  return `${rest} of ${total} ${word} not carried by an owned task and a number.`;
}

// Output
/** One thing to do, and why (4.10). */
const AdoptionItem = z.strictObject({
  milestone: MilestoneRef,
  /** A sentence that begins with what is to be done. */
  action: z.string(),
  /** Who would do it; null when somebody must be named first. */
  owner: Person.nullable(),
  /** Day by which; null when one must be agreed. */
  due: z.string().nullable(),
  /** Which clause of 4.10 asks for it. */
  why: z.enum([
    'no_owner_task',
    'no_measurable_outcome',
    'task_overdue',
    'task_after_milestone',
    'task_done_but_open',
    'stakeholder_missing',
  ]),
  reason: z.string(),
  rule: z.string(),
  evidence: z.array(Evidence),
  looked_at: z.array(z.string()),
});

/** The three output keys of the coordination. */
export const AdoptionCoordinationOutput = z.strictObject({
  orchestration_note: z.strictObject({
    /** True when every adoption milestone is covered, also when there is none. */
    complete: z.boolean(),
    /** Active adoption milestones; `covered` of them have an owned task and an outcome ahead. */
    milestones_total: z.number(),
    covered: z.number(),
    text: z.string(),
  }),
  action_list: z.array(AdoptionItem),
  task_operation_previews: z.array(DryRunOperation),
});
export type AdoptionCoordinationOutput = z.infer<typeof AdoptionCoordinationOutput>;

/**
 * Usage/Adoption Excellence Coordination: which adoption milestones somebody carries, to what
 * number.
 */
export const adoptionCoordination = defineSkill({
  id: 'adoption-coordination',
  title: 'Usage/Adoption Excellence Coordination',
  trigger,
  tools: ['get_task_status_options', 'create_task', 'update_task', 'close_task'],
  gather,
  logic,
  decide,
  rules: ADOPTION_COORDINATION_WORDS,
  output: AdoptionCoordinationOutput,
  headline: ({ orchestration_note }) => orchestration_note.text,
  operations: ({ task_operation_previews }) => task_operation_previews,
});
