import assert from 'node:assert/strict';
import { z } from 'zod';
import { startMsxSandbox, type MsxSandbox } from '../../../src/sandbox/msx/server.ts';
import { demoWorld } from '../../support/worlds.ts';

const Body = z.looseObject({
  value: z.array(z.record(z.string(), z.unknown())).default([]),
  '@odata.nextLink': z.string().optional(),
  error: z.looseObject({ code: z.string(), message: z.string() }).optional(),
});

describe('MSX sandbox', () => {
  let sandbox: MsxSandbox;
  before(async () => {
    sandbox = await startMsxSandbox({ scenario: demoWorld() });
  });
  after(() => sandbox.close());

  async function get(
    path: string,
    headers: Record<string, string> = { authorization: 'Bearer me' },
  ) {
    const url = path.startsWith('http') ? path : `${sandbox.url}/api/data/v9.2/${path}`;
    const response = await fetch(url, { headers });
    return { status: response.status, body: Body.parse(await response.json()) };
  }

  it('refuses a request without a bearer', async () => {
    assert.equal((await get('accounts', {})).status, 401);
  });

  for (const [filter, count] of [
    ["name eq 'CONTOSO'", 1],
    ["contains(name,'Fourth Coffee Store')", 52],
    ["startswith(name,'Wood') or endswith(name,'Traders')", 2],
    ["not contains(name,'Store') and msp_mstopparentid ne null", 7],
  ] as const) {
    it(`filters accounts by ${filter}`, async () => {
      const { body } = await get(`accounts?$filter=${encodeURIComponent(filter)}`);

      assert.equal(body.value.length, count);
    });
  }

  for (const [filter, atLeast] of [
    ['msp_milestonedate lt 2026-11-16', 1],
    ['msp_OpportunityId/statecode eq 0', 48],
    ['msp_milestonestatus eq 861980001 or msp_milestonestatus eq 861980002', 3],
  ] as const) {
    it(`filters milestones by ${filter}`, async () => {
      const { body } = await get(`msp_engagementmilestones?$filter=${encodeURIComponent(filter)}`);

      assert.ok(body.value.length >= atLeast);
    });
  }

  for (const [path, status, code] of [
    ['msp_milestones', 404, '0x8006088a'],
    ['accounts?$select=nonsense', 400, '0x80060888'],
    ['accounts?$filter=nonsense%20eq%201', 400, '0x80060888'],
    ['accounts?$filter=name%20eq', 400, '0x80060888'],
    ['accounts?$skip=5', 400, '0x80060888'],
    ['accounts(00000000-0000-4000-8000-00000000dead)', 404, '0x80040217'],
  ] as const) {
    it(`answers ${path} with ${status}`, async () => {
      const { status: got, body } = await get(path);

      assert.deepEqual([got, body.error?.code], [status, code]);
    });
  }

  it('gives labels only when they are asked for', async () => {
    const label = '_ownerid_value@OData.Community.Display.V1.FormattedValue';
    const prefer = 'odata.include-annotations="*"';

    const bare = await get('opportunities?$select=_ownerid_value');
    const full = await get('opportunities?$select=_ownerid_value', {
      authorization: 'Bearer me',
      prefer,
    });

    assert.equal(bare.body.value[0]?.[label], undefined);
    assert.equal(full.body.value[0]?.[label], 'Diego Marín');
  });

  it('pages by the preferred size until nothing is left', async () => {
    const headers = { authorization: 'Bearer me', prefer: 'odata.maxpagesize=25' };
    let next: string | undefined = 'accounts?$select=name';
    const sizes: number[] = [];

    while (next !== undefined) {
      const { body } = await get(next, headers);
      sizes.push(body.value.length);
      next = body['@odata.nextLink'];
    }

    assert.deepEqual(sizes, [25, 25, 9]);
  });

  it('refuses more than 500 conditions', async () => {
    const filter = Array.from({ length: 501 }, (_, n) => `statecode eq ${n}`).join(' or ');

    assert.equal(
      (await get(`opportunities?$filter=${encodeURIComponent(filter)}`)).body.error?.code,
      '0x8004430C',
    );
  });
});
