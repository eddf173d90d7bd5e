import type { Faults } from '../../src/sandbox/msx/faults.ts';
import type { Scenario } from '../../src/sandbox/msx/scenario.ts';
import type { MsxTools } from '../../src/tools/msx-tools.ts';
import { contractWorld } from './contract-world.ts';
import { answersOfEachTool, refusedInputs } from './msx-backend-inputs.ts';
import { milestones, opportunities, portfolio, tasksAndRecords } from './msx-backend-reads.ts';
import { whenMsxHasTrouble } from './msx-backend-trouble.ts';

/** A backend over a world of its own, for the person who asks in it. */
export interface Backend {
  readonly tools: MsxTools;
  readonly faults: Faults;
  /** How many requests MSX has seen. */
  readonly requests: () => number;
  close(): Promise<void>;
}

/** The backend of the running test. */
export type Given = () => Backend;

/** Starts MSX with a world, and a backend over it. */
export type MakeBackend = (world: Scenario) => Promise<Backend>;

/** What every backend of the fourteen MSX tools keeps (msx-contract.md 7), over one and the same world. */
export function describeMsxBackend(name: string, make: MakeBackend): void {
  describe(`MSX tools of ${name}`, () => {
    let backend: Backend;
    beforeEach(async () => {
      backend = await make(contractWorld());
    });
    afterEach(() => backend.close());

    answersOfEachTool(() => backend);
    refusedInputs(() => backend);
    portfolio(() => backend);
    opportunities(() => backend);
    milestones(() => backend);
    tasksAndRecords(() => backend);
    whenMsxHasTrouble(() => backend);
  });
}
