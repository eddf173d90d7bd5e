import assert from 'node:assert/strict';
import { byHand } from '../../src/ledger/paste-text.ts';
import { signedBy } from '../../src/ledger/signature.ts';
import { anEntry, anOperation } from '../support/ledger-entries.ts';
import { aClosing, aComment, aTask } from '../support/ledger-worlds.ts';

const POST = {
  method: 'POST' as const,
  path: 'tasks',
  payload: {
    'regardingobjectid_msp_engagementmilestone@odata.bind': '/msp_engagementmilestones(x)',
    'ownerid@odata.bind': '/systemusers(y)',
    activityid: 'entry-1',
    subject: '[Readiness] Recovery: 7-500000001',
    scheduledend: '2026-11-23',
    msp_taskcategory: 861980012,
  },
};

describe('an accepted action to be entered by hand', () => {
  it('names the milestone and its new values, and opens it', () => {
    const { url, text } = byHand(anEntry());

    assert.equal(url, 'https://msx.test/milestone');
    assert.equal(text, 'Milestone, 7-500000001 Platform live\nDue date: 15 Dec 2026');
  });

  it('says of a new task where, what, until when and for whom, in no codes and no ids', () => {
    const { text } = byHand(anEntry({ operation: aTask(), request: POST }));

    assert.equal(
      text,
      [
        'New task on milestone 7-500000001 Platform live',
        'Subject: [Readiness] Recovery: 7-500000001',
        'Due: 23 Nov 2026',
        'Category: Internal',
        'Owner: Ana Bell',
      ].join('\n'),
    );
  });

  it('names the task that is to be closed, and the status in words', () => {
    const payload = { statecode: 1, statuscode: 5 };
    const request = { method: 'PATCH' as const, path: 'tasks(x)', payload };

    const { url, text } = byHand(anEntry({ operation: aClosing(), request }));

    assert.equal(url, 'https://msx.test/task');
    assert.equal(text, 'Task "Load tables", 7-500000001 Platform live\nTask status: Completed');
  });

  it('keeps a comment as it is, line by line', () => {
    const msp_forecastcomments = 'Status: on plan.\nNext: test. - Ana Bell';
    const request = { ...anEntry().request, payload: { msp_forecastcomments } };

    const { text } = byHand(anEntry({ operation: aComment(), request }));

    assert.ok(text.endsWith(`\nComment: ${msp_forecastcomments}`));
  });
});

describe('the name below an accepted text', () => {
  const signed = (text: string, name: string) => {
    const request = { ...anEntry().request, payload: { msp_forecastcomments: text } };
    return signedBy(anEntry({ operation: aComment(text), request }), name);
  };

  it('is that of the person who accepts, in the request and in what the card shows', () => {
    const { request, operation } = signed('On plan. - Ana Bell', 'Ben Ode');

    assert.equal(request.payload['msp_forecastcomments'], 'On plan. - Ben Ode');
    assert.equal(operation.arguments['forecastComments'], 'On plan. - Ben Ode');
  });

  for (const text of [
    'On plan.',
    'On plan. - Cleo Fox',
    'Ask Ana Bell - Ana Bell said so.',
    'On plan. -Ana Bell',
  ]) {
    it(`stays away from a text that a person wrote: ${text}`, () => {
      assert.equal(signed(text, 'Ben Ode').request.payload['msp_forecastcomments'], text);
    });
  }

  it('stands below the description of a task too, and nowhere else', () => {
    const payload = { description: 'Call. - Ana Bell', subject: 'Call - Ana Bell' };
    const request = { ...POST, payload };

    const signedTask = signedBy(anEntry({ operation: aTask(), request }), 'Ben Ode');

    assert.deepEqual(signedTask.request.payload, { ...payload, description: 'Call. - Ben Ode' });
  });

  it('changes nothing of an action without a text', () => {
    const entry = anEntry({ operation: anOperation() });

    assert.deepEqual(signedBy(entry, 'Ben Ode'), {
      operation: entry.operation,
      request: entry.request,
    });
  });
});
