import type { Figure } from '../run/projection.ts';
import { unknownInputs } from '../trial/known.ts';
import { CannotStandTogether, type Contents, type Target, trialOf } from '../trial/trial.ts';
import { changedLines } from './changed-lines.ts';
import type { PerhapsValueOf } from './together.ts';
import type { Union } from './union.ts';

/** One figure on both sides, and with any of the changed lines as they are on the second side and the rest as on the first. */
export interface Mixed {
  /** The changed lines behind the figure, by place, and those that do not bear on it. */
  readonly behind: readonly number[];
  readonly aside: readonly number[];
  readonly before: Figure;
  readonly after: Figure;
  /** The figure by groups of places; undefined where it is unknown, or where other lines are unknown in it than on the first side. */
  readonly figureWith: (groups: readonly (readonly number[])[]) => PerhapsValueOf;
  /** The inputs without a figure behind it, on each side. */
  readonly unknownInputs: () => UnknownInputs;
}

/** The names of inputs. */
export interface UnknownInputs {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export function mixedFigure(union: Union, target: Target): Mixed {
  const changed = changedLines(union);
  const contents = (places: readonly number[]): Contents =>
    new Map(
      places.flatMap((place) => {
        const content = union.after.plan.lines[place]?.content;
        return content === undefined ? [] : [[place, content] as const];
      }),
    );
  const trial = trialOf(union.before.plan, [target], [contents(changed)]);
  const behind = changed.filter(trial.reaches);
  const figure = (places: readonly number[]): Figure | undefined => {
    try {
      return trial.run(contents(places)).figures[0];
    } catch (error) {
      if (error instanceof CannotStandTogether) return undefined;
      throw error;
    }
  };
  const before = figure([]);
  const after = figure(behind);
  if (before === undefined || after === undefined) throw new Error('a figure that its own model cannot give');
  return {
    behind,
    aside: changed.filter((place) => !trial.reaches(place)),
    before,
    after,
    figureWith: (groups) => (done) => {
      const found = figure([...done].flatMap((group) => groups[group] ?? []));
      return found === undefined ? undefined : comparable(found, before);
    },
    unknownInputs: () => ({
      before: unknownInputs(union.before.graph, trialOf(union.before.plan, [target])),
      after: unknownInputs(union.after.graph, trialOf(union.after.plan, [target])),
    }),
  };
}

/** The value of a figure in which nothing else is unknown than in another; undefined for any other figure. */
export function comparable(figure: Figure, other: Figure): number | undefined {
  if (figure.value === 'unknown') return undefined;
  const same =
    figure.unknownLines.size === other.unknownLines.size &&
    [...figure.unknownLines].every((line) => other.unknownLines.has(line));
  return same ? figure.value : undefined;
}
