import type { Source } from '../domain/skill-result.ts';
import {
  readsOf,
  type MsxReadName,
  type MsxReads,
  type ToolInput,
  type ToolOutput,
} from '../tools/msx-tools.ts';
import type { AskWorkIqOutput, WorkIqTools } from '../tools/workiq-tools.ts';

type Marks = Pick<Source, 'reused' | 'sample'>;

/** Counts what a run asks, for the `sources` of its result. */
export interface Meter {
  /**
   * Runs a call and counts it, also when it fails; `marksOf` reads what the answer says of itself.
   */
  measure<Answer>(
    source: Pick<Source, 'system' | 'tool'>,
    call: () => Promise<Answer>,
    marksOf?: (answer: Answer) => Marks,
  ): Promise<Answer>;
  /** One line a tool, in the order in which they first ended. */
  sources(): Source[];
}

/** Counts calls and time of each tool; a failed call counts too. */
export function createMeter(now: () => Date): Meter {
  const used = new Map<string, Source>();
  const add = ({ system, tool }: Pick<Source, 'system' | 'tool'>, ms: number, marks: Marks) => {
    const before: Omit<Source, 'system' | 'tool'> = used.get(tool) ?? { calls: 0, ms: 0 };
    const reused = (before.reused ?? 0) + (marks.reused ?? 0);
    used.set(tool, {
      system,
      tool,
      calls: before.calls + 1,
      ms: before.ms + ms,
      ...(reused > 0 ? { reused } : {}),
      ...((before.sample ?? marks.sample) ? { sample: true } : {}),
    });
  };
  return {
    async measure(source, call, marksOf = () => ({})) {
      const started = now().getTime();
      let marks: Marks = {};
      try {
        const answer = await call();
        marks = marksOf(answer);
        return answer;
      } finally {
        add(source, now().getTime() - started, marks);
      }
    },
    sources: () => [...used.values()],
  };
}

/** The tools of MSX that read, counted. */
export function countedMsx(tools: MsxReads, meter: Meter): MsxReads {
  const count = <Name extends MsxReadName>(tool: Name) => {
    return (input: ToolInput<Name>): Promise<ToolOutput<Name>> =>
      meter.measure({ system: 'msx', tool }, () => tools[tool](input));
  };
  const wrapped = readsOf(tools);
  for (const name of readNames(wrapped)) Object.assign(wrapped, { [name]: count(name) });
  return wrapped;
}

/** WorkIQ, counted, with how much of it was reused or invented. */
export function countedWorkIq(workiq: WorkIqTools, meter: Meter): WorkIqTools {
  const source = { system: 'workiq', tool: 'ask_work_iq' } as const;
  return {
    ask_work_iq: (input, onStatus) =>
      meter.measure(source, () => workiq.ask_work_iq(input, onStatus), marksOf),
  };
}

function marksOf(answer: AskWorkIqOutput): Marks {
  const reused = 'text' in answer && answer.reused ? { reused: 1 } : {};
  return answer.sample ? { ...reused, sample: true } : reused;
}

function readNames(reads: MsxReads): MsxReadName[] {
  const isName = (key: string): key is MsxReadName => key in reads;
  return Object.keys(reads).filter(isName);
}
