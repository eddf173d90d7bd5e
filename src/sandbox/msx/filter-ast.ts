/**
 * The text of `$filter` as a tree. The grammar is the work of a kept library; only what Dataverse
 * adds to it, and what Dataverse leaves out, is decided here.
 */
import { defaultParser } from '@odata/parser';
import { z } from 'zod';
import { DataverseError } from './dataverse-error.ts';
import { withoutInCalls, type InCall } from './in-calls.ts';

/** A value that a filter names. */
type Literal = string | number | boolean | null;

/** A filter as this sandbox understands it; the parser behind it stays replaceable. */
export type Filter =
  | { kind: 'and' | 'or'; left: Filter; right: Filter }
  | { kind: 'not'; inner: Filter }
  | {
      kind: 'compare';
      operator: 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
      path: string;
      value: Literal;
    }
  | { kind: 'in'; path: string; values: readonly Literal[] }
  | { kind: 'text'; method: 'contains' | 'startswith' | 'endswith'; path: string; value: string };

/** What the parser gives; as much of it as is read here. */
interface Node {
  type: string;
  raw: string;
  value?: unknown;
}

const Node: z.ZodType<Node> = z.looseObject({
  type: z.string(),
  raw: z.string(),
  value: z.unknown().optional(),
});
const Pair = z.looseObject({ left: Node, right: Node });
const Call = z.looseObject({
  method: z.enum(['contains', 'startswith', 'endswith']),
  parameters: z.tuple([Node, Node]),
});

/** Dataverse takes no more in one filter (msx-contract.md 2.5); each value of an `In` counts. */
const MOST_CONDITIONS = 500;

/** Reads the text of `$filter`. Throws a 400 of Dataverse for what it would refuse. */
export function parseFilter(text: string): Filter {
  const { rest, calls } = withoutInCalls(text);
  let root: unknown;
  try {
    root = defaultParser.filter(rest);
  } catch {
    throw refused(`Syntax error in the filter '${text.slice(0, 200)}'.`);
  }
  const filter = restored(convert(Node.parse(root)), calls);
  if (conditionsOf(filter) > MOST_CONDITIONS) {
    throw new DataverseError(400, '0x8004430C', 'More than 500 conditions in a filter.');
  }
  return filter;
}

function refused(message: string): DataverseError {
  return new DataverseError(400, '0x80060888', message);
}

/** The parser's names for the six operators. */
const COMPARISONS = {
  EqualsExpression: 'eq',
  NotEqualsExpression: 'ne',
  GreaterThanExpression: 'gt',
  GreaterOrEqualsExpression: 'ge',
  LesserThanExpression: 'lt',
  LesserOrEqualsExpression: 'le',
} as const;

function convert(node: Node): Filter {
  if (node.type === 'AndExpression' || node.type === 'OrExpression') {
    const { left, right } = Pair.parse(node.value);
    const kind = node.type === 'AndExpression' ? 'and' : 'or';
    return { kind, left: convert(left), right: convert(right) };
  }
  if (node.type === 'NotExpression') return negate(Node.parse(node.value));
  if (/Paren/.test(node.type)) return convert(Node.parse(node.value));
  if (node.type === 'MethodCallExpression') return methodOf(node);
  const found = Object.entries(COMPARISONS).find(([type]) => type === node.type);
  if (!found) throw refused(`'${node.raw.slice(0, 200)}' is not supported in a filter.`);
  const { left, right } = Pair.parse(node.value);
  return {
    kind: 'compare',
    operator: found[1],
    path: left.raw.trim(),
    value: literalOf(right.raw),
  };
}

/** The parser lets `not` reach over `and` and `or`; in OData it binds only what follows it. */
function negate(inner: Node): Filter {
  if (inner.type !== 'AndExpression' && inner.type !== 'OrExpression') {
    return { kind: 'not', inner: convert(inner) };
  }
  const { left, right } = Pair.parse(inner.value);
  const kind = inner.type === 'AndExpression' ? 'and' : 'or';
  return { kind, left: negate(left), right: convert(right) };
}

function methodOf(node: Node): Filter {
  const call = Call.safeParse(node.value);
  if (!call.success) throw refused(`'${node.raw.slice(0, 200)}' is not supported in a filter.`);
  const [path, value] = call.data.parameters;
  return {
    kind: 'text',
    method: call.data.method,
    path: path.raw.trim(),
    value: String(literalOf(value.raw)),
  };
}

/** Texts stand in quotes, which are doubled inside; GUIDs and dates without quotes stay texts. */
function literalOf(raw: string): Literal {
  const text = raw.trim();
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  if (text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

/** Comparisons in a filter, counted without recursion on long chains of `or`. */
function conditionsOf(filter: Filter): number {
  if (filter.kind === 'and' || filter.kind === 'or') {
    return conditionsOf(filter.left) + conditionsOf(filter.right);
  }
  if (filter.kind === 'in') return filter.values.length;
  return filter.kind === 'not' ? conditionsOf(filter.inner) : 1;
}

/** Puts the calls of `In` back where their stand-ins were parsed. */
function restored(filter: Filter, calls: readonly InCall[]): Filter {
  if (filter.kind === 'and' || filter.kind === 'or') {
    return {
      ...filter,
      left: restored(filter.left, calls),
      right: restored(filter.right, calls),
    };
  }
  if (filter.kind === 'not') return { ...filter, inner: restored(filter.inner, calls) };
  const call = calls.find(({ standIn }) => filter.kind === 'compare' && filter.path === standIn);
  return call ? { kind: 'in', path: call.path, values: call.values } : filter;
}
