import assert from 'node:assert/strict';
import { createWorkIqStandIn } from '../../../src/sandbox/workiq/answer.ts';
import { questionFor, type SourceFamily } from '../../../src/skills/rules/workiq-question.ts';

const item = {
  id: 'w1',
  kind: 'mail' as const,
  at: '2026-02-20T23:30:00Z',
  from: 'Eva Lind <eva@contoso.example>',
  account: 'a1',
  subject: 'Search',
  text: 'Line one.\nLine | two.',
  url: 'https://outlook.office.com/mail/1',
};

function ask(items: readonly (typeof item)[], family: SourceFamily = 'mail', customer = 'Contoso') {
  const workiq = createWorkIqStandIn({
    name: 'test',
    now: '2026-03-02T09:00:00Z',
    time_zone: 'Europe/Berlin',
    me: 'me',
    msx: { accounts: [{ accountid: 'a1', name: 'Contoso' }] },
    workiq: [...items],
  });
  const scope = {
    customer: { name: customer, aliases: [] },
    opportunities: ['Portal'],
    milestones: [],
    people: [],
    window: { from: '2026-02-01', to: '2026-03-02' },
  };
  return workiq.ask_work_iq({ question: questionFor(scope, family), timeZone: 'Europe/Berlin' });
}

describe('the stand-in of WorkIQ', () => {
  it('answers in one line an item, with the day of the asker and a citation', async () => {
    const answer = await ask([item]);

    assert.deepEqual(answer, {
      outcome: 'answered',
      text: '2026-02-21 | mail | Eva Lind <eva@contoso.example> | Search: Line one. Line / two. | [1](https://outlook.office.com/mail/1)',
      conversationId: null,
    });
  });

  for (const [what, items, family, customer] of [
    ['of another family', [item], 'teams', 'Contoso'],
    ['of another customer', [item], 'mail', 'Fabrikam'],
    ['before the window', [{ ...item, at: '2026-01-31T10:00:00Z' }], 'mail', 'Contoso'],
    ['of the future', [{ ...item, at: '2026-03-02T10:00:00Z' }], 'mail', 'Contoso'],
  ] as const) {
    it(`finds nothing ${what}`, async () => {
      const answer = await ask(items, family, customer);

      assert.equal(answer.outcome, 'nothing_found');
    });
  }

  it('gives the twelve newest, newest first', async () => {
    const days = Array.from({ length: 14 }, (_, at) => `2026-02-${String(at + 10)}T10:00:00Z`);
    const items = days.map((at, index) => ({
      ...item,
      at,
      url: `https://outlook.office.com/${index}`,
    }));

    const answer = await ask(items);

    const lines = answer.outcome === 'answered' ? answer.text.split('\n') : [];
    assert.equal(lines.length, 12);
    assert.ok(lines[0]?.startsWith('2026-02-23'));
  });
});
