import type { SourceState } from '../domain/source-state.ts';
import { button } from './actions.ts';
import { barOf } from './bar.ts';
import { bind, loadTemplate, type AdaptiveCard } from './bind.ts';
import { clean, shortened } from './plain.ts';
import type { ReportParts } from './report.ts';

const TEMPLATE = loadTemplate('progress');

/** What there is of a result while slow sources are still asked. */
export interface SoFar {
  readonly sources: readonly SourceState[];
  /** Made when it is drawn: sources change faster than a card does. */
  readonly parts: () => ReportParts;
}

/** A run that takes longer than a turn: what is asked, and what was and is being read. */
export interface Progress {
  /** Id by which the button cancels the run. */
  readonly jobId: string;
  /** What is worked on: the skill and its scope. */
  readonly about: string;
  /** In order; the last one is being read. */
  readonly steps: readonly string[];
  /** Null for a run whose sources all answer fast. */
  readonly soFar?: SoFar | null;
}

/** First findings that are shown while others may still change their order. */
const MOST_FOUND = 3;

/** The card that waits, and fills in as sources answer: it is replaced by the answer. */
export function progressCard({ jobId, about, steps, soFar = null }: Progress): AdaptiveCard {
  const last = steps.length - 1;
  const shown = steps.map((doing, index) => ({
    mark: index === last ? '…' : '✓',
    color: index === last ? 'Accent' : 'Good',
    isDone: index !== last,
    doing: clean(shortened(doing, 120)),
  }));
  return bind(TEMPLATE, {
    fallback: clean(shortened(`Working on ${about}`, 200)),
    about: clean(shortened(about, 200)),
    // With sources to watch, everything else was read.
    steps: soFar ? [] : shown,
    hasSources: soFar !== null,
    sources: (soFar?.sources ?? []).map(sourceRow),
    ...partialOf(soFar?.parts() ?? null),
    cancel: [button('Cancel', { verb: 'cancel', jobId })],
  });
}

/** A sign beside the colour: colour alone says nothing to everybody (TP-3.7). */
const MARKS = {
  waiting: { mark: '○', color: 'Default', says: 'waits for a place' },
  asking: { mark: '…', color: 'Accent', says: 'is being asked' },
  answered: { mark: '✓', color: 'Good', says: '' },
  failed: { mark: '!', color: 'Warning', says: '' },
} as const;

function sourceRow({ name, state, words }: SourceState): object {
  const { mark, color, says } = MARKS[state];
  return {
    mark,
    color,
    source: clean(shortened(`${name.slice(0, 1).toUpperCase()}${name.slice(1)}`, 80)),
    words: clean(shortened(words || says, 240)),
  };
}

/** What is known already, named as partial: a source that still owes its answer may change it. */
function partialOf(parts: ReportParts | null): object {
  const all = [...(parts?.urgent ?? []), ...(parts?.rest.findings ?? [])];
  const found = all.slice(0, MOST_FOUND);
  const bar = barOf(parts?.bar ?? []);
  const more = all.length - found.length;
  return {
    hasPartial: all.length > 0,
    hasBar: bar.length > 0,
    bar,
    found: found.map(({ look, name, place, reason }) => ({
      state: look.word,
      color: look.color,
      place: clean(shortened(place, 80)),
      name: clean(shortened(name, 80)),
      reason: clean(shortened(reason, 160)),
    })),
    hasMore: more > 0,
    more: `${more} more so far.`,
  };
}
