import fc from 'fast-check';
import type { ScopeRequest, SkillResult } from '../../src/domain/skill-result.ts';
import type { Facts, Skill } from '../../src/skills/define-skill.ts';
import type { AnySkill } from '../../src/skills/run-skill.ts';
import { clauseWorld, type WorldIn } from './clause-world.ts';
import { aWorld } from './random-worlds.ts';
import { runOn } from './run.ts';

/** The same worlds in every run of the tests, so that a failure can be looked at again. */
const SEED = 20_260_302;

/** A world, and what a skill says of it. */
export interface Judged {
  readonly world: WorldIn;
  readonly result: SkillResult;
}

/** What a skill says of so many worlds; `changes` are made to each of them before. */
export function judgedWorlds(
  skill: AnySkill,
  count: number,
  { scope = {}, changes = {} }: { scope?: ScopeRequest; changes?: Partial<WorldIn> } = {},
): Promise<Judged[]> {
  const worlds = fc.sample(aWorld, { numRuns: count, seed: SEED });
  return Promise.all(
    worlds.map(async (drawn) => {
      const world = { ...drawn, ...changes };
      return { world, result: await runOn(skill, clauseWorld(world).tools, scope) };
    }),
  );
}

/** Every object anywhere in a value. */
export function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [{ ...value }, ...inside];
}

/** Every text anywhere in a value. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** What one skill says of so many worlds, with its own output. */
export function judgedBy<Gathered extends Facts, Output>(
  skill: Skill<Gathered, Output>,
  count: number,
): Promise<SkillResult<Output>[]> {
  const worlds = fc.sample(aWorld, { numRuns: count, seed: SEED });
  return Promise.all(worlds.map((world) => clauseWorld(world).ask(skill)));
}
