/**
 * What whoever shows the desk may do beyond Teams: let time pass, let others work, look at the weekly
 * messages as their operator does. The desk knows none of it; it is handed in.
 */
import { z } from 'zod';
import { dateTime } from './local-time.ts';
import type { DeskWorld } from './people.ts';
import type { DeskEvent } from './view.ts';
import type { WeeklyView } from './weekly-page.ts';

/** The invented world in the hands of whoever shows it. */
export interface WorldControls {
  /** Moves the clock of everybody; resolves when what that made due has been done. */
  toNextMonday(): Promise<void>;
  /** Lets colleagues change records; gives a sentence for each change. */
  colleagueWorks(): string[];
  readonly weekly: {
    view(): Promise<WeeklyView>;
    /** Ends what is not on its way yet; gives how many messages that were. */
    cancel(): Promise<number>;
  };
}

/** An act on the world, as the page asks for it. */
export const WorldAct = z.strictObject({ act: z.enum(['next-monday', 'colleague']) });
export type WorldAct = z.infer<typeof WorldAct>;

/** The acts of one desk, and whoever wants to hear of them. */
export interface WorldDesk {
  /** Null where the world is a real one, and its clock nobody's to move. */
  clock(): string | null;
  act(what: WorldAct): Promise<void>;
  /** Calls back after each act, and with the clock every half minute; returns how to stop. */
  follow(tell: (event: DeskEvent) => void): () => void;
}

/** Half a minute: the page shows minutes. */
const EVERY_MS = 30_000;

/** Opens the acts. */
export function createWorldDesk(world: DeskWorld, controls: WorldControls | null): WorldDesk {
  const listeners = new Set<(event: DeskEvent) => void>();
  const clock = (): string => dateTime(world.now(), world.timeZone);
  return {
    clock: () => controls && clock(),
    async act({ act }) {
      if (!controls) return;
      const said = act === 'colleague' ? controls.colleagueWorks() : [];
      if (act === 'next-monday') await controls.toNextMonday();
      for (const tell of listeners) tell({ type: 'clock', clock: clock(), said });
    },
    follow(tell) {
      if (!controls) return () => undefined;
      listeners.add(tell);
      const timer = setInterval(
        () => tell({ type: 'clock', clock: clock(), said: null }),
        EVERY_MS,
      );
      timer.unref();
      return () => {
        clearInterval(timer);
        listeners.delete(tell);
      };
    },
  };
}
