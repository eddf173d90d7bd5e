/**
 * How far a slow source is while a run waits for it. WorkIQ takes minutes and money: whoever waits
 * sees which source has answered, which was refused, and which is still being asked.
 */
export interface SourceState {
  /** What is asked and about whom, such as "mail of Contoso". */
  readonly name: string;
  readonly state: 'waiting' | 'asking' | 'answered' | 'failed';
  /** What came of it, in words for the person who asked; '' as long as nothing did. */
  readonly words: string;
}

/** True as long as an answer may still come. */
export function isPending({ state }: SourceState): boolean {
  return state === 'waiting' || state === 'asking';
}
