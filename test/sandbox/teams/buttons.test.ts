import assert from 'node:assert/strict';
import { buttonOf } from '../../../src/sandbox/teams/buttons.ts';

const submit = { type: 'Action.Submit', title: 'Save', data: { id: 1 } };
const execute = { type: 'Action.Execute', title: 'Save', verb: 'save', data: { id: 1 } };

function cardWith(...actions: readonly object[]) {
  return { type: 'AdaptiveCard' as const, body: [{ type: 'ActionSet', actions }] };
}

describe('buttons of a card', () => {
  it('finds an action by its title and merges the inputs into its data', () => {
    const found = buttonOf(cardWith(execute), { title: 'Save', inputs: { note: 'x' } });

    assert.deepEqual(found, {
      type: 'Action.Execute',
      verb: 'save',
      data: { id: 1, note: 'x' },
    });
  });

  it('takes the action itself, not its fallback', () => {
    const card = cardWith({ ...execute, title: 'Other', fallback: submit }, submit);

    const found = buttonOf(card, { title: 'Save' });

    assert.equal(found?.type, 'Action.Submit');
    assert.equal(
      buttonOf(cardWith({ ...execute, fallback: submit }), { title: 'Save' })?.verb,
      'save',
    );
  });

  it('finds the action of a row that can be selected', () => {
    const card = {
      type: 'AdaptiveCard' as const,
      body: [{ type: 'Column', selectAction: execute }],
    };

    const found = buttonOf(card, { title: 'Save' });

    assert.equal(found?.verb, 'save');
  });

  it('sends data that is plain text without inputs', () => {
    const found = buttonOf(cardWith({ ...submit, data: 'plain' }), {
      title: 'Save',
      inputs: { note: 'x' },
    });

    assert.equal(found?.data, 'plain');
  });

  it('keeps the id of an action', () => {
    const found = buttonOf(cardWith({ ...execute, id: 'b1' }), { title: 'Save' });

    assert.equal(found?.id, 'b1');
  });

  it('finds nothing without a card', () => {
    const found = buttonOf(null, { title: 'Save' });

    assert.equal(found, null);
  });

  it('finds nothing under a title that the card does not have', () => {
    const found = buttonOf(cardWith(execute), { title: 'Delete' });

    assert.equal(found, null);
  });
});
