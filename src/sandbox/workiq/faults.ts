import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';

/** What goes wrong on purpose: with which request, how often, and how. */
export interface WorkIqFault {
  readonly on: 'initialize' | 'tools/list' | 'tools/call';
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
  /** The connection breaks after the first bytes of a stream. */
  readonly breaks?: boolean;
}

/** Faults of a running stand-in; only tests and the control of a demo reach them. */
export interface WorkIqFaults {
  add(fault: WorkIqFault): void;
  clear(): void;
  /** The fault that meets this request, used up by one. */
  meet(method: string): WorkIqFault | null;
}

/** Keeps faults; the first that fits is met. */
export function createWorkIqFaults(): WorkIqFaults {
  let faults: { fault: WorkIqFault; left: number }[] = [];
  return {
    add: (fault) => faults.push({ fault, left: fault.times }),
    clear: () => (faults = []),
    meet(method) {
      const met = faults.find(({ fault, left }) => fault.on === method && left !== 0);
      if (!met) return null;
      met.left -= 1;
      return met.fault;
    },
  };
}
