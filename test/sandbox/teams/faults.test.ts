import assert from 'node:assert/strict';
import { DeskError } from '../../../src/sandbox/teams/desk-error.ts';
import { createFaults } from '../../../src/sandbox/teams/faults.ts';

const SEND = 'POST /v3/conversations/a:1/activities';

describe('faults of the connector', () => {
  it('refuse as often as asked, then no more', () => {
    const faults = createFaults([{ match: 'POST', status: 429, retryAfter: 2, times: 2 }]);

    const refused = [1, 2].map(() => refusal(() => faults.check(SEND)));

    assert.deepEqual(refused, [
      { status: 429, code: 'ServiceError', retryAfter: 2 },
      { status: 429, code: 'ServiceError', retryAfter: 2 },
    ]);
    assert.doesNotThrow(() => faults.check(SEND));
  });

  it('leave requests alone that do not match', () => {
    const faults = createFaults([{ match: 'PUT ', status: 500, times: -1 }]);

    assert.doesNotThrow(() => faults.check(SEND));
  });

  it('last for ever with -1 until they are cleared', () => {
    const faults = createFaults();
    faults.add({ match: 'a:1', status: 403, code: 'ConversationBlockedByUser', times: -1 });

    const codes = [1, 2, 3].map(() => refusal(() => faults.check(SEND)).code);
    faults.clear();

    assert.deepEqual(
      codes,
      Array.from({ length: 3 }, () => 'ConversationBlockedByUser'),
    );
    assert.doesNotThrow(() => faults.check(SEND));
  });

  it('come one after the other', () => {
    const faults = createFaults([
      { match: 'POST', status: 502, times: 1 },
      { match: 'POST', status: 412, times: 1 },
    ]);

    const statuses = [1, 2].map(() => refusal(() => faults.check(SEND)).status);

    assert.deepEqual(statuses, [502, 412]);
  });
});

function refusal(run: () => void) {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof DeskError);
    const { status, code, retryAfter } = error;
    return { status, code, retryAfter };
  }
  return assert.fail('nothing was refused');
}
