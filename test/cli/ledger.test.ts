import assert from 'node:assert/strict';
import { exportLedger, listLedger } from '../../src/cli/ledger.ts';
import { advance } from '../../src/ledger/change.ts';
import { anOperation, AT, kept } from '../support/ledger-entries.ts';
import { onBothEngines } from '../support/stores.ts';

onBothEngines('csam-ops ledger', (store) => {
  const written = async (run: (write: (text: string) => void) => Promise<void>) => {
    const parts: string[] = [];
    await run((text) => parts.push(text));
    return parts.join('');
  };
  const named = (name: string) => {
    const { target } = anOperation();
    return anOperation({ target: { ...target, name } as typeof target });
  };

  it('exports CSV with one safe line an entry', async () => {
    const entry = await kept(store(), {
      operation: named('Platform live'),
      addressee: { id: 'eve', name: '=HYPERLINK("http://evil.test")' },
    });
    const filter = { tenantId: entry.tenantId };

    const csv = await written((write) =>
      exportLedger(store().ledger, { filter, format: 'csv' }, write),
    );

    const [heads, line, rest] = csv.split('\r\n');
    assert.match(heads ?? '', /^"id","tenant","state","customer","target"/);
    assert.match(
      line ?? '',
      /"proposed","Contoso","7-500000001 Platform live","Due date: 15 Dec 2026"/,
    );
    assert.match(line ?? '', /"'=HYPERLINK\(""http:\/\/evil\.test""\)"/);
    assert.equal(rest, '');
  });

  it('exports JSON lines with the whole audit of each entry', async () => {
    const entry = await kept(store());
    const act = { by: 'ana', at: AT };
    await store().ledger.commit([advance(entry, 'dismiss', act, { reason: 'Already done' })]);
    const filter = { tenantId: entry.tenantId };

    const lines = await written((write) =>
      exportLedger(store().ledger, { filter, format: 'json' }, write),
    );

    const read: unknown = JSON.parse(lines);
    assert.match(lines, /"event":"propose".*"event":"dismiss"/);
    assert.equal(Reflect.get(read as object, 'reason'), 'Already done');
  });

  it('lists what is not finished, each on one line that no text can break', async () => {
    const entry = await kept(store(), { operation: named('a\nb\u001b[2Jc') });
    const other = await kept(store(), {
      tenantId: entry.tenantId,
      operation: anOperation({ key: 'other' }),
    });
    await store().ledger.commit([advance(other, 'dismiss', { by: 'ana', at: AT })]);

    const text = await written((write) =>
      listLedger(store().ledger, { tenantId: entry.tenantId }, write),
    );

    const [line, count] = text.split('\n');
    assert.match(
      line ?? '',
      /^proposed {6}2026-11-16 {2}Ana Bell {2}Contoso {2}7-500000001 a b \[2Jc/,
    );
    assert.equal(count, '1 action.');
  });
});
