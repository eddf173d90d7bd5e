/**
 * How the program tells an operator what it does and how long that takes. Nobody who tells knows who
 * listens: traces, metrics, or nobody. What is told are names from the code, counts and kinds of ends:
 * never a text of people, an id of a record or a token.
 */

/** Kinds of work; each runs inside the one before it. */
export type StepKind = 'turn' | 'skill' | 'msx' | 'workiq';

/** What tells steps of a kind apart; every value comes from a short list in the code. */
export type Facts = Readonly<Record<string, string | number>>;

/** Whoever is told what happens. */
export interface Observer {
  /**
   * Runs work as a step of the step that runs around it. `name` is a word of the code, such as the id
   * of a skill; `end` may say how it went beyond "it did not throw". Throws what the work throws.
   */
  step<Result>(
    kind: StepKind,
    name: string,
    work: (end: (outcome: string) => void) => Promise<Result>,
  ): Promise<Result>;
  /** Something happened once more. */
  count(event: CountedEvent, facts: Facts): void;
  /** The id of the turn that runs, under which a person may ask about it; null outside of turns. */
  turnId(): string | null;
}

/** What is counted: requests that were not answered, and what MSX answered. */
export type CountedEvent = 'refusal' | 'msx_answer';

/** For programs that nobody watches, such as the command line. */
export const UNOBSERVED: Observer = {
  step: (_kind, _name, work) => work(() => undefined),
  count: () => undefined,
  turnId: () => null,
};

/** A number that is read when somebody asks for the metrics; `labels` tell its values apart. */
export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly values: readonly { labels: Readonly<Record<string, string>>; value: number }[];
}
