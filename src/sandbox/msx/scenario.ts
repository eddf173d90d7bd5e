/**
 * A scenario file is written by people, so every mistake in it is named with its record and field
 * before anything starts; a lookup that leads nowhere would otherwise show up as a missing finding.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { addDays, dayAt, daysBetween } from '../../domain/dates.ts';
import { AppError, messageOf } from '../../errors.ts';
import { SCHEMA } from './schema.ts';

/** A record by its MSX column names. */
const Row = z.record(z.string(), z.unknown());

/** A fault as people write it; see `faults.ts`. `retry_after` is in seconds. */
const Fault = z.looseObject({
  match: z.string(),
  /** Left out: it refuses nothing, it only takes its time. */
  status: z.number().optional(),
  code: z.string().optional(),
  times: z.number(),
  method: z.string().optional(),
  retry_after: z.number().optional(),
  delay_ms: z.number().optional(),
});

/** A success plan as if a person had entered it; `account` is an account id. */
const Plan = z.looseObject({
  account: z.string(),
  outcomes: z.array(
    z.looseObject({
      title: z.string().min(1),
      measure: z.string().optional(),
      target: z.string().optional(),
    }),
  ),
});

/** The application user that may act for people; left out: it may. */
const Application = z.looseObject({
  acts_for_others: z.boolean().optional(),
  reads: z.boolean().optional(),
});

/** A mail, message, meeting or file of the invented Microsoft 365; `account` is an account id. */
const WorkIqItem = z.looseObject({
  id: z.string(),
  kind: z.enum(['mail', 'teams', 'meeting', 'file']),
  at: z.iso.datetime(),
  from: z.string(),
  account: z.string(),
  subject: z.string(),
  text: z.string(),
  url: z.url(),
});

/** A small world: MSX records as the Web API stores them, a clock, a person who asks. */
export const Scenario = z.looseObject({
  name: z.string().min(1),
  /** When the world begins, in UTC. */
  now: z.iso.datetime(),
  /** IANA name of the zone of its people. */
  time_zone: z.string().min(1),
  /** Systemuser id of the person who asks unless a token names another. */
  me: z.string().min(1),
  /** True: the world may be moved by whole days, so that it always begins today. */
  relative_dates: z.boolean().optional(),
  /** Records by entity set; every lookup in them must lead somewhere. */
  msx: z.record(z.string(), z.array(Row)),
  success_plans: z.array(Plan).optional(),
  workiq: z.array(WorkIqItem).optional(),
  faults: z.array(Fault).optional(),
  application: Application.optional(),
});
export type Scenario = z.infer<typeof Scenario>;

/** More would be a wall of text; the rest shows up at the next try. */
const MOST_PROBLEMS = 20;

/** Reads a scenario from its text. Throws `scenario_invalid` that lists what is wrong and where. */
export function parseScenario(text: string, name: string): Scenario {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw problem(name, [`it is no JSON: ${messageOf(error)}`]);
  }
  const parsed = Scenario.safeParse(json);
  if (!parsed.success) {
    throw problem(
      name,
      parsed.error.issues.map((one) => `${one.path.join('.')}: ${one.message}`),
    );
  }
  const broken = brokenLookups(parsed.data);
  if (broken.length > 0) throw problem(name, broken);
  return parsed.data;
}

function problem(name: string, problems: readonly string[]): AppError {
  const listed = problems.slice(0, MOST_PROBLEMS).join('\n- ');
  return new AppError('scenario_invalid', `Scenario ${name} cannot be used:\n- ${listed}`);
}

/** Reads a scenario file. Throws `scenario_invalid` also when there is none. */
export function loadScenario(file: string): Scenario {
  try {
    return parseScenario(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw problem(file, [messageOf(error)]);
  }
}

/** The demo world, moved by whole days so that its Monday is `today` in the zone of its people. */
export function demoScenario(today: Date): Scenario {
  const text = readFileSync(join(import.meta.dirname, 'demo.json'), 'utf8');
  const demo = parseScenario(text, 'demo.json');
  const days = daysBetween(demo.now.slice(0, 10), dayAt(today, demo.time_zone));
  return demo.relative_dates ? parseScenario(movedBy(text, days), 'demo.json') : demo;
}

/** Moves every written day, also `M/D/YYYY` of comment histories; pins to 2099 stay. */
function movedBy(text: string, days: number): string {
  return text
    .replace(/(?<![\w-])(20\d{2}-\d{2}-\d{2})(?=[^\d-]|$)/g, (day: string) =>
      day.startsWith('2099') ? day : addDays(day, days),
    )
    .replace(
      /(?<!\d)(\d{1,2})\/(\d{1,2})\/(20\d{2})(?=, )/g,
      (_, month: string, day: string, year: string) => {
        const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
        const [y, m, d] = addDays(iso, days).split('-').map(Number);
        return `${m}/${d}/${y}`;
      },
    );
}

/** One sentence for each set, lookup or person that does not exist. */
function brokenLookups({ msx, me }: Scenario): string[] {
  const ids = new Set(
    Object.entries(msx).flatMap(([set, rows]) => rows.map((row) => row[SCHEMA[set]?.key ?? ''])),
  );
  const broken = Object.entries(msx).flatMap(([set, rows]) => {
    const schema = SCHEMA[set];
    if (!schema) return [`msx.${set}: this entity set is not known here`];
    return rows.flatMap((row) =>
      Object.keys(schema.lookups).flatMap((column) => {
        const value = row[column];
        if (value === undefined || value === null || ids.has(value)) return [];
        return [
          `msx.${set} ${String(row[schema.key])}: ${column} points at ${JSON.stringify(value)}, which is not there`,
        ];
      }),
    );
  });
  return ids.has(me) ? broken : [`me: no systemuser ${me}`, ...broken];
}
