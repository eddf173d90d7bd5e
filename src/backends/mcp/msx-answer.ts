import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { AppError, NotSignedInError, ToolError } from '../../errors.ts';
import { denialOf } from '../dataverse/denials.ts';
import { failureOf } from '../dataverse/failures.ts';

/** An item of the answer's content; those of other types are passed over. */
const TextItem = z.looseObject({ type: z.literal('text'), text: z.string() });
/** How our own server tells what went wrong; other servers have words alone. */
const OwnError = z.looseObject({
  error: z.looseObject({
    code: z.string(),
    status: z.number().optional(),
    reason: z.string().optional(),
    retryAfterMs: z.number().optional(),
  }),
});

/**
 * The JSON of an answer; throws the typed error that a failure means (msx-contract.md 7.1).
 * @throws ToolError or NotSignedInError for a failure, `tool_contract` when no item is JSON.
 */
export function answerOf(tool: string, result: CallToolResult): unknown {
  const texts = result.content.flatMap((item) => TextItem.safeParse(item).data?.text ?? []);
  if (result.isError) throw errorOf(tool, texts.join('\n'), result.structuredContent);
  // A warning may stand first: the last text that is JSON is the answer.
  for (const text of texts.toReversed()) {
    try {
      return JSON.parse(text);
    } catch {
      continue;
    }
  }
  const message = 'The MSX server gave no JSON.';
  throw new ToolError('tool_contract', { tool, message });
}

type Code = ConstructorParameters<typeof ToolError>[0];

/** Beginnings of plain texts, and what they mean; first match wins. */
const BEGINNINGS: readonly (readonly [RegExp, Code])[] = [
  [/^MCP error -32602: Tool .* not found/, 'tool_contract'],
  [/^MCP error -32602/, 'input_invalid'],
  [/^(?:Invalid .*GUID|No valid .*|Provide |Scoping required)/, 'input_invalid'],
  [/^Entity set ".*" is not in the allowed list/, 'tool_denied'],
  [/^(?:No fields to update|subject is required|statusCode is required)/, 'input_invalid'],
  [/^(?:Ownership check failed|Write blocked)/, 'tool_denied'],
  [/^Operation .* not found/, 'tool_not_found'],
  [/ aborted: /, 'tool_contract'],
];

/**
 * How MSX refuses from outside the corporate network, by its code or in words (msx-contract.md 1).
 */
const BLOCKED = /0x80095ffe|blocked.*\bIP\b|\bIP\b.*blocked/i;

/**
 * The typed error of a text without a code. Peer servers write the HTTP status of Dataverse in
 * brackets, `Query failed (429): …`; it decides.
 */
export function errorOf(tool: string, text: string, structured?: unknown): AppError {
  const own = OwnError.safeParse(structured);
  if (own.success) return ownError(tool, text, own.data.error);
  if (/^Not authenticated/.test(text)) return new NotSignedInError(text.slice(0, 300));
  const status = Number(/\((\d{1,3})\): /.exec(text)?.[1] ?? (BLOCKED.test(text) ? 403 : 0));
  const known = BEGINNINGS.find(([beginning]) => beginning.test(text))?.[1];
  if (known) return new ToolError(known, { tool, status, message: text.slice(0, 300) });
  const code = BLOCKED.test(text) ? '0x80095ffe' : undefined;
  const body = { error: { code, message: text } };
  // Without a status nobody got through: what may pass.
  if (status > 0) return failureOf({ tool, status, body });
  const message = `MSX could not be reached: ${text.slice(0, 300)}`;
  return new ToolError('tool_unavailable', { tool, message });
}

/** Codes that our own server may name; anything else is a contract of another version. */
const CODES: readonly string[] = [
  'tool_denied',
  'tool_not_found',
  'tool_throttled',
  'tool_unavailable',
  'tool_contract',
  'input_invalid',
];

function ownError(
  tool: string,
  message: string,
  { code, status = 0, reason, retryAfterMs }: z.infer<typeof OwnError>['error'],
): AppError {
  if (code === 'not_signed_in') return new NotSignedInError(message);
  const denial = code === 'tool_denied' && status === 403 ? denialOf(reason, message) : undefined;
  const details = { tool, message, status, reason, retryAfterMs, denial };
  return new ToolError(isCode(code) ? code : 'tool_contract', details);
}

function isCode(code: string): code is Code {
  return CODES.includes(code);
}
