import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import type { DryRunOperation } from '../src/domain/operation.ts';
import { createLedgerAccess } from '../src/ledger-access.ts';
import { accept } from '../src/ledger/accept.ts';
import { propose } from '../src/ledger/propose.ts';
import { openMsx } from '../src/msx.ts';
import { openDatabase } from '../src/store/open-database.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import type { Row } from './table.ts';

const MAIN = resolve(import.meta.dirname, '../dist/main.js');
const ENTRIES = 100_000;
const ACCEPTS = 300;

/**
 * Start to ready of the whole bot on the embedded store, memory after it, and how long a yes takes: with
 * an empty ledger and with 100,000 entries.
 */
export async function benchLedger(): Promise<Row[]> {
  const path = mkdtempSync(join(tmpdir(), 'csam-ops-bench-'));
  try {
    const first = await start('first start (makes the database)', path);
    const empty = await start('empty ledger', path);
    const few = await accepting(path);
    await fill(path);
    const full = await start(`${ENTRIES} entries`, path);
    return [first, { ...empty, ...few }, { ...full, ...(await accepting(path)) }];
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

/** Seconds until the bot prints its address, and the memory that it holds then. */
async function start(what: string, path: string): Promise<Row> {
  const started = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], DATA_DIR: path, PORT: '0', DESK_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const seconds = Math.round(performance.now() - started) / 1000;
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const memory = Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  child.kill('SIGTERM');
  await once(child, 'exit');
  return { what, 'start to ready s': seconds, 'memory MB': memory };
}

/** Puts old entries of many people beside those that are measured. */
async function fill(path: string): Promise<void> {
  const db = await openDatabase({ kind: 'directory', path, replicas: 1 }, () => undefined);
  await sql`
    insert into ledger_entry (id, tenant_id, addressee_id, key, state, version, updated_at, data)
    select made.id, 'other', 'person-' || made.number % 500, 'key-' || made.number, 'verified', 4,
           now(), entry.data || jsonb_build_object('id', made.id)
    from (select gen_random_uuid() as id, number from generate_series(1, ${ENTRIES}::int) as number)
      as made,
      (select data from ledger_entry limit 1) as entry`.execute(db);
  await db.destroy();
}

async function accepting(path: string): Promise<Row> {
  const store = await openStore({
    place: { kind: 'directory', path, replicas: 1 },
    now: () => new Date(),
  });
  const msx = await openMsx({ backend: { kind: 'sandbox', scenario: null }, appId: 'bench' });
  try {
    return { ...(await timed(store, msx, 'record')), ...(await timed(store, msx, 'apply')) };
  } finally {
    await msx.close();
    await store.close();
  }
}

async function timed(
  store: Store,
  msx: Awaited<ReturnType<typeof openMsx>>,
  writes: 'record' | 'apply',
): Promise<Row> {
  const settings = { writes, undoMinutes: 30, expiryDays: 14 };
  const person = { tenantId: randomUUID(), id: msx.me, name: 'Me', conversationId: 'chat' };
  const context = createLedgerAccess(store.ledger, msx, settings)(person, 'UTC');
  const { milestones } = await context.tools.get_milestones({ mine: true });
  const milestoneId = milestones[0]?.id ?? '';
  const operations = Array.from({ length: ACCEPTS }, (_, index) => taskOf(milestoneId, index));
  const proposed = await propose(context, {
    operations,
    conversation: { id: 'chat', kind: 'personal' },
    source: { skill: 'bench', resultId: '1', generatedAt: context.now().toISOString() },
  });
  const times: number[] = [];
  for (const { entry } of proposed) {
    const started = performance.now();
    const { kind } = await accept(context, entry.id);
    times.push(performance.now() - started);
    if (kind !== (writes === 'record' ? 'accepted' : 'applied')) throw new Error(`It is ${kind}.`);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): number =>
    Math.round((sorted[Math.floor(sorted.length * part)] ?? 0) * 10) / 10;
  return { [`${writes} p50 ms`]: at(0.5), [`${writes} p95 ms`]: at(0.95) };
}

function taskOf(milestoneId: string, index: number): DryRunOperation {
  const nobody = { id: '', name: '' };
  return {
    key: `create_task:${milestoneId}:${index}`,
    tool: 'create_task',
    arguments: { milestoneId, subject: `Task ${index}` },
    target: {
      id: milestoneId,
      number: '7-1',
      name: 'Milestone',
      customer: null,
      opportunity: nobody,
      owner: null,
      due: null,
      days_to_due: null,
      status: 'On Track',
      commitment: 'Committed',
      url: '',
    },
    preview: [],
    reason: 'bench',
    rule: 'bench',
    evidence: [],
    for_role: 'csam',
  };
}
