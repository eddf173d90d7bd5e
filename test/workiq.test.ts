import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { z } from 'zod';
import { SignInError } from '../src/auth/sign-in-error.ts';
import { secret } from '../src/config/secret.ts';
import type { WorkIqSettings } from '../src/config/workiq.ts';
import { DEFAULT_THRESHOLDS } from '../src/domain/thresholds.ts';
import { ScopeRequest } from '../src/domain/skill-result.ts';
import { openMsx, type Msx } from '../src/msx.ts';
import { evidencePack } from '../src/skills/evidence-pack.ts';
import { runSkill } from '../src/skills/run-skill.ts';
import { openWorkIq } from '../src/workiq.ts';
import { workIqWorld } from './support/workiq.ts';
import { DEMO_FILE, demoWorld } from './support/worlds.ts';

const LIMITS = { askMs: 240_000, callsPerPack: 4, callsPerHour: 20 };
const CHILD = resolve(import.meta.dirname, 'support/workiq-child.ts');
const NODE = [process.execPath, '--import', 'tsx'];

/** Asks one question as the settings say; null where nobody is asked. */
async function asked(settings: WorkIqSettings) {
  const workiq = await openWorkIq(settings, null);
  const answer = await workiq.toolsFor('ana')?.ask_work_iq({ question: 'Hello?' });
  await workiq.close();
  return { answer: answer ?? null, isSample: workiq.isSample };
}

describe('WorkIQ as the settings say', () => {
  it('asks nobody when it is off', async () => {
    assert.deepEqual(await asked({ kind: 'off', ...LIMITS }), { answer: null, isSample: false });
  });

  it('asks the address with the person’s own token, and knows a stand-in', async () => {
    const world = await workIqWorld();
    const { sandbox } = world;
    const accessToken = secret(sandbox.tokens.issue('ana'));

    const told = await asked({ kind: 'http', url: sandbox.url, accessToken, ...LIMITS });
    await world.close();

    assert.equal(told.isSample, true);
    assert.equal(told.answer?.outcome, 'answered');
    assert.deepEqual(
      sandbox.calls.map(({ oid }) => oid),
      ['ana'],
    );
  });

  it('asks for each person with the token of that person’s sign-in', async () => {
    const world = await workIqWorld();
    const { url, tokens: issuer } = world.sandbox;
    const asked: string[] = [];
    const tokens = (person: string) => {
      asked.push(person);
      return Promise.resolve(issuer.issue(person));
    };
    const workiq = await openWorkIq({ kind: 'people', url, ...LIMITS }, null, { tokens });

    for (const person of ['ana', 'ben']) {
      await workiq.toolsFor(person)?.ask_work_iq({ question: 'Hello?' });
    }
    await world.close();

    assert.deepEqual([...new Set(asked)], ['ana', 'ben']);
    assert.deepEqual(
      world.sandbox.calls.map(({ oid }) => oid),
      ['ana', 'ben'],
    );
  });

  it('sends nobody the token of somebody else', async () => {
    const world = await workIqWorld();
    const { url, tokens: issuer } = world.sandbox;
    const tokens = () => Promise.resolve(issuer.issue('ben'));
    const workiq = await openWorkIq({ kind: 'people', url, ...LIMITS }, null, { tokens });

    const answer = await workiq.toolsFor('ana')?.ask_work_iq({ question: 'Hello?' });
    await world.close();

    assert.equal(answer?.outcome, 'refused');
    assert.deepEqual(world.sandbox.calls, []);
  });

  for (const [problem, code, failure] of [
    ['consent', 'AADSTS65001', 'own-consent'],
    ['step', 'AADSTS50158', 'interaction'],
    ['admin', 'AADSTS90094', 'consent'],
    ['admin', 'AADSTS650052', 'tenant'],
    ['blocked', 'AADSTS53003', 'device'],
    ['setup', 'AADSTS500011', 'tenant'],
    ['again', 'AADSTS50173', 'not-signed-in'],
  ] as const) {
    it(`says what is missing when Entra says ${code}: ${failure}`, async () => {
      const tokens = () => Promise.reject(new SignInError(problem, code));
      const people = { kind: 'people', url: 'http://127.0.0.1:9/mcp', ...LIMITS } as const;
      const workiq = await openWorkIq(people, null, { tokens });

      const answer = await workiq.toolsFor('ana')?.ask_work_iq({ question: 'Hello?' });

      assert.equal(answer?.outcome === 'refused' && answer.failure, failure);
    });
  }

  it('asks nobody for people who can’t sign in', async () => {
    const people = { kind: 'people', url: 'http://127.0.0.1:9/mcp', ...LIMITS } as const;

    assert.deepEqual(await asked(people), { answer: null, isSample: true });
  });

  it('asks a command on one’s own machine, past lines that are no messages', async () => {
    const { answer } = await asked({ kind: 'stdio', command: [...NODE, CHILD], ...LIMITS });

    assert.equal(answer?.outcome === 'answered' && answer.text, 'Heard: Hello?');
  }).timeout(30_000);

  for (const [what, command, words] of [
    ['is not there', ['no-such-workiq'], /cannot be reached now/],
    ['ends at once', [process.execPath, '-e', '0'], /cannot be reached now/],
    ['says nothing in MCP', [process.execPath, '-e', 'console.log("usage: workiq")'], /cannot be/],
  ] as const) {
    it(`says so when the command ${what}`, async () => {
      const { answer } = await asked({ kind: 'stdio', command, ...LIMITS });

      assert.equal(answer?.outcome, 'failed');
      assert.match(answer?.outcome === 'failed' ? answer.why : '', words);
    }).timeout(30_000);
  }
});

/** What the demo's world itself says a careful person would find. */
const Expected = z.looseObject({
  skill: z.literal('evidence-pack'),
  scope: ScopeRequest,
  output: z.looseObject({ gaps: z.array(z.looseObject({ milestone: z.string() })) }),
});

describe('the packs of the demo, over HTTP and the client of production', () => {
  let msx: Msx;
  before(async () => {
    msx = await openMsx({ backend: { kind: 'sandbox', scenario: DEMO_FILE }, appId: 'app' });
  });
  after(() => msx.close());

  const packs = z
    .array(z.unknown())
    .parse(demoWorld()['expect'])
    .flatMap((one) => Expected.safeParse(one).data ?? []);
  for (const { scope, output } of packs) {
    it(`finds the gaps of ${Object.values(scope).join()}`, async () => {
      const result = await runSkill(evidencePack, {
        scope,
        tools: msx.toolsFor(msx.me),
        workiq: msx.workiqFor(msx.me),
        now: msx.now,
        timeZone: msx.timeZone ?? 'UTC',
        thresholds: DEFAULT_THRESHOLDS,
      });

      const gaps = result.output.gaps.map(({ milestone }) => milestone.number);
      const wanted = output.gaps.map(({ milestone }) => milestone);
      assert.deepEqual(gaps.toSorted(), wanted.toSorted());
      assert.equal(result.sources.find(({ system }) => system === 'workiq')?.sample, true);
    });
  }

  it('asked the stand-in for each of them', () => {
    const questions = msx.workiqStandIn?.calls.length ?? 0;

    assert.ok(questions >= 3 * packs.length);
  });
});
