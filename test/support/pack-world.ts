import { stub } from 'sinon';
import type { Report } from '../../src/cards/report.ts';
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts';
import { evidencePack, type EvidencePackOutput } from '../../src/skills/evidence-pack.ts';
import { runSkill } from '../../src/skills/run-skill.ts';
import type { SkillResult } from '../../src/domain/skill-result.ts';
import type { WorkIqTools } from '../../src/tools/workiq-tools.ts';
import { aMilestone } from './case-files.ts';
import { fakeTools } from './fake-tools.ts';
import { reportOver } from './skill-reports.ts';
import { answered, workIqWorld, type WorkIqWorld, type WorkIqWorldOptions } from './workiq.ts';

/** The clock of the packs here: a Monday in March. */
export const NOW = '2026-03-02T09:00:00Z';
/** The one milestone that MSX knows: at risk, so that a silent customer is a gap. */
export const NUMBER = '7-500000001';

/** A line of the customer's person, in the layout that questions ask for. */
export function lineOf(said: string, { day = '2026-03-01', person = EVA, link = MAIL } = {}) {
  return `${day} | mail | ${person} | ${said} | [1](${link})`;
}
export const EVA = 'Eva Lind <eva.lind@contoso.example>';
export const MAIL = 'https://outlook.office.com/mail/deeplink/read?ItemID=A1';

export type Pack = SkillResult<EvidencePackOutput>;

/** Where and when somebody asks. */
export interface Asker {
  readonly now?: string;
  readonly timeZone?: string;
}

/** The pack for Contoso, over a way to WorkIQ. */
export function packOver(workiq: WorkIqTools, { now = NOW, timeZone = 'UTC' }: Asker = {}) {
  const milestones = [aMilestone({ status: 'At Risk' })];
  return runSkill(evidencePack, {
    scope: { customer: 'Contoso' },
    tools: fakeTools({
      get_milestones: stub().resolves({ count: 1, milestones, unread: [] }),
    }),
    workiq,
    now: () => new Date(now),
    timeZone,
    thresholds: DEFAULT_THRESHOLDS,
  });
}

/** A stand-in of WorkIQ and the pack over the real client before it. */
export async function packWorld(
  options: WorkIqWorldOptions = {},
): Promise<WorkIqWorld & { pack: (asker?: Asker) => Promise<Pack> }> {
  const world = await workIqWorld({ answer: () => Promise.resolve(NOTHING), ...options });
  return { ...world, pack: (asker) => packOver(world.tools(), asker) };
}

const NOTHING = { outcome: 'nothing_found', text: 'NONE' } as const;

/** The pack where each mail question gets this text; the stand-in is closed afterwards. */
export async function packTold(text: string, asker?: Asker): Promise<Pack> {
  const world = await packWorld({
    answer: ({ question }) =>
      Promise.resolve(/^Source: mail/m.test(question) ? answered(text) : NOTHING),
  });
  const result = await world.pack(asker);
  await world.close();
  return result;
}

/** The pack as its cards are drawn. */
export function reportOfPack(result: Pack): Report {
  return reportOver(result, evidencePack.logic);
}

/** What was not read, as a person reads it. */
export function unreadOf({ coverage }: Pack): string {
  return coverage.unread.map(({ what, why }) => `${what}: ${why}`).join('\n');
}
