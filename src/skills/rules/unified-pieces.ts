import { dateIn } from '../../signals/read-signals.ts';
import { readableDay } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { CaseFile } from './case-file.ts';
import { wordsOn, type Piece, type Word } from './readiness.ts';

/** A piece of readiness as the checks report it: denied counts as missing (skills.md 6). */
export interface PieceState {
  readonly state: 'present' | 'pending' | 'missing';
  readonly detail: string;
  readonly evidence: Evidence[];
}

/** The state of a piece by the word that counts. */
export function pieceOf(file: CaseFile, piece: Piece): PieceState {
  const [word] = wordsOn(file, piece);
  if (!word) return { state: 'missing', detail: 'nobody has said anything', evidence: [] };
  return { ...stateOf(word), evidence: [word.evidence] };
}

function stateOf({ polarity, task }: Word): Omit<PieceState, 'evidence'> {
  if (polarity === 'asserted') {
    return {
      state: 'present',
      detail: task ? 'a completed readiness task' : 'confirmed in a text',
    };
  }
  if (polarity === 'pending') {
    return { state: 'pending', detail: task ? 'a readiness task is open' : 'asked for or doubted' };
  }
  return {
    state: 'missing',
    detail: task ? 'the readiness task was cancelled' : 'a text denies it',
  };
}

/**
 * Dispatch, with its slot: one after the due date, or one that is over, is pending (skills.md 6).
 */
export function dispatchOf(file: CaseFile, today: string): PieceState {
  const state = pieceOf(file, 'dispatch');
  const [word] = wordsOn(file, 'dispatch');
  if (state.state !== 'present' || !word) return state;
  const slot = slotIn(word.text, word.day ?? today);
  if (slot === null) return state;
  const { due } = file.ref;
  if (due !== null && slot > due) {
    const detail = `the slot (${readableDay(slot)}) lies after the due date`;
    return { ...state, state: 'pending', detail };
  }
  if (slot >= today) return state;
  return { ...state, state: 'pending', detail: `the slot (${readableDay(slot)}) is over` };
}

/** What is dispatched: only a sentence about that names a slot. */
const ABOUT_DISPATCH = /\b(?:slot|on[- ]?site|dispatch(?:ed)?|unified|engineers?|visit)\b/i;

/** What stands before the day of a slot; "dispatched on" gives the day of the dispatch instead. */
const SLOT =
  /\b(?:slot|on[- ]?site|scheduled|booked|dispatch|dispatched for|starts?|arrives?|comes?)\b([^;]*)/gi;

/** The last day that is named as a slot; the day on which something was confirmed is none. */
function slotIn(text: string, writtenOn: string): string | null {
  const days = text
    .replace(/^\s*\d{4}-\d{2}-\d{2}\b/, '')
    .split(/[.!?](?=\s|$)|\n/)
    .filter((sentence) => ABOUT_DISPATCH.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(SLOT)])
    .flatMap(([, rest = '']) => {
      if (/\b(confirmed|requested|agreed|raised|announced)\b/i.test(rest)) return [];
      return dateIn(rest, writtenOn) ?? [];
    });
  return days.toSorted().at(-1) ?? null;
}
