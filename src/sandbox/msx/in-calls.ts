/**
 * `Microsoft.Dynamics.CRM.In` is no OData, so the parser behind `filter-ast.ts` does not know it.
 * It is taken out before and put back after, by a scan that knows what is inside quotes.
 */
import { DataverseError } from './dataverse-error.ts';

/**
 * One call of `Microsoft.Dynamics.CRM.In`, and the name that stands in for it while the rest is
 * parsed.
 */
export interface InCall {
  /** Such as `in_call_0`; compared with 0 in the rest of the filter. */
  readonly standIn: string;
  /** Column of `PropertyName`. */
  readonly path: string;
  readonly values: readonly string[];
}

const NAME = 'Microsoft.Dynamics.CRM.In';

/**
 * Takes the calls of `In(PropertyName='…',PropertyValues=['…'])` out of a filter: the OData parser
 * knows no functions of Dataverse. Each becomes a comparison with a stand-in. Texts in quotes are
 * skipped.
 * @example
 * ```
 *   msp_name eq 'x' and Microsoft.Dynamics.CRM.In(PropertyName='a',PropertyValues=['1'])
 *   → msp_name eq 'x' and in_call_0 eq 0
 * ```
 */
export function withoutInCalls(text: string): { rest: string; calls: readonly InCall[] } {
  const calls: InCall[] = [];
  let rest = '';
  let at = 0;
  while (at < text.length) {
    if (text[at] === "'") {
      const end = quotedEnd(text, at);
      rest += text.slice(at, end);
      at = end;
    } else if (text.startsWith(`${NAME}(`, at)) {
      const end = callEnd(text, at + NAME.length);
      const standIn = `in_call_${calls.length}`;
      calls.push({ standIn, ...argumentsOf(text.slice(at + NAME.length + 1, end - 1)) });
      rest += `${standIn} eq 0`;
      at = end;
    } else {
      rest += text[at];
      at += 1;
    }
  }
  return { rest, calls };
}

/** Behind the quote that closes a text; a doubled quote is part of it. */
function quotedEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    if (text[at] !== "'") at += 1;
    else if (text[at + 1] === "'") at += 2;
    else return at + 1;
  }
  throw malformed(text.slice(start));
}

/** Behind the bracket that closes a call. */
function callEnd(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text[at] !== ')') at = text[at] === "'" ? quotedEnd(text, at) : at + 1;
  if (at >= text.length) throw malformed(text.slice(open));
  return at + 1;
}

function argumentsOf(inner: string): { path: string; values: string[] } {
  const texts = textsIn(inner);
  const [path, ...values] = texts;
  const isCall = inner.startsWith("PropertyName='") && inner.includes(',PropertyValues=[');
  if (!isCall || path === undefined || values.length === 0) throw malformed(inner);
  return { path, values };
}

/** All quoted texts, with doubled quotes made single. */
function textsIn(inner: string): string[] {
  const texts: string[] = [];
  let at = inner.indexOf("'");
  while (at >= 0) {
    const end = quotedEnd(inner, at);
    texts.push(inner.slice(at + 1, end - 1).replaceAll("''", "'"));
    at = inner.indexOf("'", end);
  }
  return texts;
}

function malformed(part: string): DataverseError {
  return new DataverseError(400, '0x80060888', `Syntax error at '${part.slice(0, 100)}'.`);
}
