import type { Line } from '../graph/line.ts';
import type { Origin } from './origin.ts';

/** What counts as one cause: an entry of a scenario, a scenario, a line, or all lines with one value of a tag. */
export type CauseKind =
  | { readonly kind: 'entry' | 'scenario' | 'line' }
  | { readonly kind: 'tag'; readonly tag: string };

/** One cause of a difference: lines that change as one. */
export interface Cause {
  /** What a board member calls it. */
  readonly label: string;
  /** What is done, in a word or two: `delayed`, `set (taken back)`, `changed in the model`. */
  readonly does: string;
  /** Whose doing it is: an entry of the second side's scenario, one of the first side's that is taken back, or the model itself. */
  readonly origins: readonly Origin['kind'][];
  /** The scenario that does it; null where the model itself differs, or where there are several. */
  readonly scenario: string | null;
  readonly reason: string;
  /** The lines that it changes, of those behind the figure. */
  readonly lines: readonly string[];
  /** Of one line: what it held and what it holds; its figure in the period where that differs by month. Null where a side has no such line. */
  readonly before: string | null;
  readonly after: string | null;
  /** The causes that count as this one because they only work together; empty for most. */
  readonly together: readonly string[];
}

/** A line that holds something else on the two sides, or is there on one of them only. */
export interface ChangedLine {
  /** Its place in the union of both sides. */
  readonly place: number;
  readonly mine: Line | undefined;
  readonly theirs: Line | undefined;
  readonly origin: Origin;
}

/** Causes that only work together, as one. */
export function together(causes: readonly Cause[]): Cause {
  const [first] = causes;
  if (first === undefined) throw new Error('no causes to take together');
  if (causes.length === 1) return first;
  const same = <T>(of: (cause: Cause) => T, otherwise: T): T =>
    causes.every((cause) => of(cause) === of(first)) ? of(first) : otherwise;
  const labels = causes.map((cause) => cause.label);
  const named = labels.length === 2 ? labels.join(' and ') : `${labels[0]} and ${labels.length - 1} more`;
  return {
    label: `${named}, only together`,
    does: same((cause) => cause.does, 'several changes'),
    origins: [...new Set(causes.flatMap((cause) => cause.origins))],
    scenario: same((cause) => cause.scenario, null),
    reason: [...new Set(causes.map((cause) => cause.reason).filter((reason) => reason !== ''))].join(' '),
    lines: causes.flatMap((cause) => cause.lines),
    before: null,
    after: null,
    together: labels,
  };
}
