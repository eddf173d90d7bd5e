/**
 * Writing is the one thing that can't be taken back by asking again, so its answer has three
 * values: written, refused, and unknown. Only the ledger decides what to do about the third.
 */
import { AppError, messageOf, ToolError } from '../../errors.ts';
import type { MsxWriter, WriteAnswer } from '../../tools/msx-writer.ts';
import type { HttpAnswer } from './exchange.ts';
import { failureOf } from './failures.ts';
import { createDataverseSender, type SenderOptions } from './http.ts';

/**
 * Writes to the Dataverse Web API with one person's token, so that MSX applies that person's rights
 * and its audit names that person. Every request is sent once.
 */
export function createDataverseWriter(options: SenderOptions): MsxWriter {
  const http = createDataverseSender(options);
  return {
    async write({ method, path, payload, ifMatch }) {
      // `*` would let a PATCH overwrite whatever is there; without a version nothing is sent.
      if (method === 'PATCH' && ifMatch === null) return refused(0, NO_VERSION, null);
      try {
        return answerOf(await http.send({ method, path, body: JSON.stringify(payload), ifMatch }));
      } catch (error) {
        if (error instanceof AppError) return refused(401, error.message, null);
        return wasNeverSent(error)
          ? refused(0, 'MSX can’t be reached; the request was not sent.', null)
          : { outcome: 'unknown', status: 0, words: `MSX gave no answer (${messageOf(error)}).` };
      }
    },
  };
}

const NO_VERSION = 'MSX gave no version of the record, so it can’t be changed safely.';

/** What each refusal means for somebody who wanted to change a record (msx-contract.md 2.4). */
const WORDS: Readonly<Record<number, string>> = {
  400: 'MSX does not take these values.',
  401: 'MSX does not accept your sign-in. Sign in again.',
  403: 'MSX does not let you change this record; its owner or the deal team can.',
  404: 'The record does not exist in MSX any more.',
  412: 'The record was changed in MSX in this moment.',
  413: 'The text is too long for MSX.',
  429: 'MSX asks to slow down.',
};

/** 408 and 5xx are unknown; every other status from 300 up is a refusal that wrote nothing. */
function answerOf({ status, body, retryAfterMs }: HttpAnswer): WriteAnswer {
  if (status < 300) return { outcome: 'written' };
  const failure = failureOf({ tool: 'write', status, body, retryAfterMs });
  const said = failure.message;
  // The server may have failed before or after it wrote.
  if (status >= 500 || status === 408) {
    return { outcome: 'unknown', status, words: `MSX had a problem (${status}).` };
  }
  const detail = /\((\d+: .*)\)$/s.exec(said)?.[1] ?? String(status);
  // Who may not even read is told so; else it is about this record.
  const denial = failure instanceof ToolError ? failure.denial : undefined;
  const isAboutPerson = denial !== undefined && denial !== 'right';
  const words = isAboutPerson ? said : `${WORDS[status] ?? 'MSX refused the change.'} (${detail})`;
  return refused(status, waiting(words, retryAfterMs), retryAfterMs ?? null);
}

function waiting(words: string, retryAfterMs: number | undefined): string {
  if (retryAfterMs === undefined) return words;
  return `${words} Try again in ${Math.ceil(retryAfterMs / 1000)} seconds.`;
}

function refused(status: number, words: string, retryAfterMs: number | null): WriteAnswer {
  return { outcome: 'refused', status, words, retryAfterMs };
}

/** Codes of Node and undici for connections that were never made. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function wasNeverSent(error: unknown): boolean {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && NOT_SENT.has(code);
}
