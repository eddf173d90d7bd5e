import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';

/** What goes wrong on purpose: with which request, how often, and how. */
export interface WorkIqFault {
  /** The MCP method of the request. */
  readonly on: 'initialize' | 'tools/list' | 'tools/call';
  /** Meets only questions that hold this text; all when left out. */
  readonly asks?: string;
  /** How many requests it meets; -1: all. */
  readonly times: number;
  /** An HTTP answer instead of MCP. */
  readonly http?: { status: number; body?: string; headers?: Readonly<Record<string, string>> };
  /** A result instead of the answer, also one that no server may give. */
  readonly result?: CallToolResult | null | string;
  /** A JSON-RPC error instead of a result. */
  readonly error?: { code: number; message: string };
  /** No answer at all. */
  readonly hangs?: boolean;
  /** The connection is closed without a byte. */
  readonly closes?: boolean;
  /** The connection breaks after the first bytes of a stream. */
  readonly breaks?: boolean;
}

/** Faults of a running stand-in; only tests and the control of a demo reach them. */
export interface WorkIqFaults {
  add(fault: WorkIqFault): void;
  clear(): void;
  /** The fault that meets this request, used up by one. */
  meet(method: string, question: string): WorkIqFault | null;
  /** Questions that hold this text wait for their answer until the returned function is called. */
  hold(asks: string): () => void;
  /** Resolves when nothing holds this question any more. */
  free(question: string): Promise<void>;
}

/** Keeps faults; the first that fits is met. */
export function createWorkIqFaults(): WorkIqFaults {
  let faults: { fault: WorkIqFault; left: number }[] = [];
  const holds = new Map<Promise<void>, string>();
  return {
    add: (fault) => faults.push({ fault, left: fault.times }),
    clear: () => (faults = []),
    meet(method, question) {
      const met = faults.find(
        ({ fault: { on, asks = '' }, left }) =>
          on === method && left !== 0 && question.includes(asks),
      );
      if (!met) return null;
      met.left -= 1;
      return met.fault;
    },
    hold(asks) {
      let release = (): void => undefined;
      holds.set(new Promise((done) => (release = done)), asks);
      return () => release();
    },
    async free(question) {
      const held = [...holds].filter(([, asks]) => question.includes(asks));
      await Promise.all(held.map(([released]) => released));
    },
  };
}
