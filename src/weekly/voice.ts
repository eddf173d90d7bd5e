/** Whom a message speaks to: one person, or everybody in a chat. */
export interface Voice {
  /** Over the message; the label of a scope follows for a chat. */
  readonly title: (label: string) => string;
  readonly needs: (count: number) => string;
  readonly needsNow: string;
  readonly empty: string;
  /** Instead of `empty`, when a part could not be read: nobody knows then. */
  readonly unread: string;
  readonly calm: string;
  readonly first: string;
}

const NEWS = 'This is the first message: from the next one on it tells what changed.';

/** To one person, about everything that is theirs. */
export const IN_PERSON: Voice = {
  title: () => 'Your week',
  needs: (count) => (count === 0 ? 'nothing needs you' : `${count} ${need(count)} you now`),
  needsNow: 'Needs you now',
  empty: 'No committed milestones of yours in MSX.',
  unread: 'I found no committed milestones of yours, but could not read all of MSX.',
  calm: 'You have nothing to do here today.',
  first: NEWS.replace('the first', 'your first'),
};

/** To a channel or group chat, about its one customer. */
export const TO_ALL: Voice = {
  title: (label) => `The week of ${label}`,
  needs: (count) =>
    count === 0 ? 'nothing needs attention' : `${count} ${need(count)} attention now`,
  needsNow: 'Needs attention now',
  empty: 'No committed milestones in MSX.',
  unread: 'I found no committed milestones, but could not read all of MSX.',
  calm: 'Nothing here needs anybody today.',
  first: NEWS,
};

function need(count: number): string {
  return count === 1 ? 'needs' : 'need';
}
