import assert from 'node:assert/strict';
import { parseFilter } from '../../../src/sandbox/msx/filter-ast.ts';
import { withoutInCalls } from '../../../src/sandbox/msx/in-calls.ts';

const CALL = "Microsoft.Dynamics.CRM.In(PropertyName='accountid',PropertyValues=['a','b'])";

describe('withoutInCalls', () => {
  it('takes a call out and keeps everything around it', () => {
    const { rest, calls } = withoutInCalls(`statecode eq 0 and (${CALL})`);

    assert.equal(rest, 'statecode eq 0 and (in_call_0 eq 0)');
    assert.deepEqual(calls, [{ standIn: 'in_call_0', path: 'accountid', values: ['a', 'b'] }]);
  });

  it('tells several calls apart', () => {
    assert.equal(withoutInCalls(`${CALL} or ${CALL}`).rest, 'in_call_0 eq 0 or in_call_1 eq 0');
  });

  it('leaves a call inside a text alone', () => {
    const text = `name eq '${CALL.replaceAll("'", "''")}'`;

    assert.deepEqual(withoutInCalls(text), { rest: text, calls: [] });
  });

  it('reads brackets and doubled quotes in values as text', () => {
    const text =
      "Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['O''Neil (50%)',')'])";

    assert.deepEqual(withoutInCalls(text).calls[0]?.values, ["O'Neil (50%)", ')']);
  });

  for (const text of [
    "name eq 'open",
    'Microsoft.Dynamics.CRM.In(',
    'Microsoft.Dynamics.CRM.In()',
    "Microsoft.Dynamics.CRM.In(PropertyName='a')",
    "Microsoft.Dynamics.CRM.In(PropertyValues=['a'])",
    "Microsoft.Dynamics.CRM.In(PropertyName='a',PropertyValues=[])",
  ]) {
    it(`refuses ${text}`, () => {
      assert.throws(() => withoutInCalls(text), { status: 400, code: '0x80060888' });
    });
  }

  it('counts each value as a condition', () => {
    const values = Array.from({ length: 501 }, (_, n) => `'${n}'`).join(',');

    assert.throws(
      () => parseFilter(`Microsoft.Dynamics.CRM.In(PropertyName='a',PropertyValues=[${values}])`),
      { code: '0x8004430C' },
    );
  });

  it('can be negated and joined', () => {
    const filter = parseFilter(`not ${CALL} or name eq 'x'`);

    assert.equal(filter.kind, 'or');
    assert.equal(filter.kind === 'or' && filter.left.kind, 'not');
  });
});
