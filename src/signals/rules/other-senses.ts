import { compile } from '../pattern.ts';
import type { SignalKind } from '../signal.ts';
import { ALL_RULES } from './all-rules.ts';

const BY_KIND = new Map(
  [...new Set(ALL_RULES.map(({ kind }) => kind))].map((kind) => [
    kind,
    compile([
      ...ALL_RULES.filter((rule) => rule.kind === kind).flatMap(({ unless = [] }) => unless),
      'never matches at all',
    ]),
  ]),
);

/** True when a prepared sentence uses the words of a kind in another sense: "Fabric capacity". */
export function isOtherSense(kind: SignalKind, sentence: string): boolean {
  const pattern = BY_KIND.get(kind);
  if (!pattern) return false;
  pattern.lastIndex = 0;
  return pattern.test(sentence);
}
