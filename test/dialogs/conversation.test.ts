import assert from 'node:assert/strict';
import { MemoryStorage } from 'botbuilder';
import { messageCard } from '../../src/cards/message-card.ts';
import { ScopeError, ToolError } from '../../src/errors.ts';
import { aWanted } from '../support/said.ts';
import { ask, NOW, REPLY, talking } from '../support/talking.ts';

describe('a conversation', () => {
  it('begins with nothing before', async () => {
    assert.deepEqual(await talking().before(), { focus: null, isAsked: false });
  });

  it('remembers what was answered last', async () => {
    const ana = talking();

    await ana.act(ask({ scope: { customer: 'Contoso' } }));
    await ana.act(ask({ scope: { customer: 'Fabrikam' } }));

    assert.deepEqual((await ana.before()).focus?.wanted.scope, { customer: 'Fabrikam' });
  });

  it('keeps what was before when an answer leaves nothing to go on', async () => {
    const ana = talking();
    const card = messageCard({ title: 'Signed in', text: [] });
    await ana.act(ask());

    await ana.act(ask({ intent: 'sign-in' }), {
      answer: () => Promise.resolve({ card, focus: null }),
    });

    assert.equal((await ana.before()).focus?.wanted.intent, 'milestone-health');
  });

  it('of two people is apart, in the same store', async () => {
    const storage = new MemoryStorage();
    await talking(storage).act(ask());

    const { focus } = await talking(storage, 'tenant/ben').before();

    assert.equal(focus, null);
  });

  it('of one person in two tenants is apart', async () => {
    const storage = new MemoryStorage();
    await talking(storage).act(ask());

    const { focus } = await talking(storage, 'other/ana').before();

    assert.equal(focus, null);
  });

  it('throws what the answer throws, as it was thrown, and stays as it was', async () => {
    const ana = talking();
    const down = new ToolError('tool_unavailable', { tool: 'get_milestones', message: 'down' });
    await ana.act(ask({ scope: { customer: 'Contoso' } }));

    const failed = ana.act(ask({ scope: { customer: 'Fabrikam' } }), {
      answer: () => Promise.reject(down),
    });

    await assert.rejects(failed, down);
    assert.deepEqual((await ana.before()).focus?.wanted.scope, { customer: 'Contoso' });
  });

  it('goes on as if nothing was before when what is stored is of no known form', async () => {
    const storage = new MemoryStorage();
    await storage.write({ 'chat/tenant/ana': { focus: { wanted: { intent: 'fly' } } } });
    const ana = talking(storage);

    assert.deepEqual(await ana.before(), { focus: null, isAsked: false });
    await ana.act(ask());
    assert.match(ana.card(), /An answer/);
  });
});

describe('two turns of one person that overlap', () => {
  const at = (seconds: number) => NOW.getTime() + seconds * 1000;

  it('leave what was asked later, though the earlier one ends later', async () => {
    const ana = talking();
    await ana.act(ask({ scope: { customer: 'Fabrikam' } }), { startedAt: at(2) });

    await ana.act(ask({ scope: { customer: 'Contoso' } }), { startedAt: at(1) });

    assert.deepEqual((await ana.before()).focus?.wanted.scope, { customer: 'Fabrikam' });
    assert.equal(ana.answered.length, 2);
  });

  it('leave the last one when both began in the same moment', async () => {
    const ana = talking();
    await ana.act(ask({ scope: { customer: 'Fabrikam' } }), { startedAt: at(1) });

    await ana.act(ask({ scope: { customer: 'Contoso' } }), { startedAt: at(1) });

    assert.deepEqual((await ana.before()).focus?.wanted.scope, { customer: 'Contoso' });
  });

  it('do not open an old question again', async () => {
    const ana = talking();
    await ana.act(ask(), { startedAt: at(2) });

    await ana.act(ask({}, ['Contoso', 'Fabrikam']), { startedAt: at(1) });

    assert.equal((await ana.before()).isAsked, false);
  });
});

describe('a question that is open', () => {
  const LISTED = ['Contoso', 'Fabrikam'];

  it('waits, and leaves the last answer to go on from', async () => {
    const ana = talking();
    await ana.act(ask({ scope: { customer: 'Contoso' } }));

    await ana.act(ask({ intent: 'commit-gate' }, LISTED));

    const { focus, isAsked } = await ana.before();
    assert.deepEqual([isAsked, focus?.wanted.intent], [true, 'milestone-health']);
    assert.equal(ana.answered.length, 1);
  });

  it('is answered in another process, with what was asked first', async () => {
    const storage = new MemoryStorage();
    await talking(storage).act(ask({ narrowing: { since: '2026-10-01' } }, LISTED));
    const later = talking(storage);

    await later.act(REPLY, { text: 'the second one' });

    const scope = { customer: 'Fabrikam' };
    assert.deepEqual(later.answered, [aWanted({ scope, narrowing: { since: '2026-10-01' } })]);
    assert.equal((await later.before()).isAsked, false);
  });

  it('takes no longer name for the shorter one in it, which may be another company', async () => {
    const ana = talking();
    await ana.act(ask({}, LISTED));

    await ana.act(REPLY, { text: 'Contoso Pharma' });

    assert.equal(ana.answered.length, 0);
    assert.match(ana.card(), /“Contoso Pharma” is none of these\. Did you mean this one\?/);
    await ana.act(REPLY, { text: '1' });
    assert.deepEqual(ana.answered[0]?.scope, { customer: 'Contoso' });
  });

  it('is given up by a new question, and its answer counts then', async () => {
    const ana = talking();
    await ana.act(ask({}, LISTED));

    await ana.act(ask({ intent: 'noise-suppression' }));

    const { focus, isAsked } = await ana.before();
    assert.deepEqual([isAsked, focus?.wanted.intent], [false, 'noise-suppression']);
  });

  it('is given up by a cancel, which leaves the last answer', async () => {
    const ana = talking();
    await ana.act(ask());
    await ana.act(ask({}, LISTED));

    await ana.cancel();

    const { focus, isAsked } = await ana.before();
    assert.deepEqual([isAsked, focus?.wanted.intent], [false, 'milestone-health']);
  });

  it('stays open when MSX fails at its answer, so that the same words work again', async () => {
    const ana = talking();
    const down = new ToolError('tool_unavailable', { tool: 'get_milestones', message: 'down' });
    await ana.act(ask({}, LISTED));

    await assert.rejects(ana.act(REPLY, { text: '1', answer: () => Promise.reject(down) }), down);
    await ana.act(REPLY, { text: '1' });

    assert.deepEqual(ana.answered.at(-1)?.scope, { customer: 'Contoso' });
  });

  it('leads to another one when what was picked fits several again', async () => {
    const ana = talking();
    const candidates = ['East', 'West'].map((label) => ({
      ...{ kind: 'customer' as const, id: label, label: `Contoso ${label}` },
    }));
    const several = new ScopeError('scope_ambiguous', '“Contoso” fits 2 customers.', candidates);
    await ana.act(ask({}, LISTED));

    await ana.act(REPLY, { text: '1', answer: () => Promise.reject(several) });
    assert.match(ana.card(), /Which one do you mean\?.*Contoso East/);
    await ana.act(REPLY, { text: 'west' });

    assert.deepEqual(ana.answered.at(-1)?.scope, { customer: 'Contoso West' });
  });

  it('is none any more when an older release kept it in another form', async () => {
    const storage = new MemoryStorage();
    const dialogStack = [
      { id: 'answer', state: {} },
      { id: 'scope', state: { ask: 'Which?' } },
    ];
    await storage.write({ 'chat/tenant/ana': { dialogs: { dialogStack } } });
    const ana = talking(storage);

    assert.equal((await ana.before()).isAsked, false);
    await ana.act(ask());
    assert.equal(ana.answered.length, 1);
  });

  for (const [hours, says] of [
    [8, undefined],
    [8.01, 'you asked 16 Nov 2026, 09:00'],
    [24 * 30, 'you asked 16 Nov 2026, 09:00'],
  ] as const) {
    it(`is answered after ${hours} hours, ${says ? 'and repeats when it was asked' : 'as it is'}`, async () => {
      const ana = talking();
      await ana.act(ask({}, LISTED));
      const now = () => new Date(NOW.getTime() + hours * 3_600_000);

      await ana.act(REPLY, { text: '1', now, startedAt: now().getTime() });

      assert.equal(ana.answered[0]?.heard, says);
    });
  }
});
