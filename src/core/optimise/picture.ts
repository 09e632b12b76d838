import type { Choice, Decision, Decisions } from './choice.ts';
import { changedAt, decisionOf, type Engine } from './engine.ts';

/** What one way of one choice changes, at its smallest size and for each unit more; by the question's targets. */
export interface Column {
  readonly choice: number;
  readonly way: number;
  /** The sizes that it covers, where it has one. */
  readonly span?: { readonly low: number; readonly high: number };
  readonly effect: readonly number[];
  readonly slope: readonly number[];
}

/**
 * The linear picture of a question: figures of one plan, the anchor, and what each way of each choice changes about it, each
 * measured by the engine with all other choices as in the anchor. Where the model is linear the effects of a whole plan add up.
 */
export interface Picture {
  readonly anchor: Decisions;
  readonly figures: readonly number[];
  readonly columns: readonly Column[];
}

/** Sizes at which the picture of a way is cut, so that each piece has a slope of its own; by choice and way. */
export type Cuts = ReadonlyMap<string, readonly number[]>;

export function cutKey(choice: number, way: number): string {
  return `${choice} ${way}`;
}

export function pictureAbout(
  choices: readonly Choice[],
  engine: Engine,
  anchor: Decisions,
  cuts: Cuts = new Map(),
): Picture {
  const figures = engine.figuresOf(anchor);
  const effectOf = (choice: number, to: Decision): readonly number[] =>
    difference(engine.figuresOf(changedAt(anchor, choice, to)), figures);
  const columns = choices.flatMap((choice, c) =>
    choice.ways.flatMap((_, way): readonly Column[] => {
      const { size } = decisionOf(choice, way);
      if (choice.size === undefined || size === undefined) {
        const effect = effectOf(c, { way });
        return [{ choice: c, way, effect, slope: effect.map(() => 0) }];
      }
      const { least, most } = choice.size;
      const inside = (cuts.get(cutKey(c, way)) ?? []).filter((x) => x > least && x < most);
      const ends = [...new Set([least, ...inside, most])].sort((a, b) => a - b);
      const effects = ends.map((end) => effectOf(c, { way, size: end }));
      return ends.slice(1).map((high, k) => {
        const low = ends[k] ?? least;
        const effect = effects[k] ?? [];
        const slope = difference(effects[k + 1] ?? [], effect).map((d) => d / (high - low));
        return { choice: c, way, span: { low, high }, effect, slope };
      });
    }),
  );
  return { anchor, figures, columns };
}

/** The figures that the linear picture gives for some decisions. */
export function pictured({ figures, columns }: Picture, decisions: Decisions): readonly number[] {
  const out = [...figures];
  decisions.forEach(({ way, size = 0 }, c) => {
    const column = columns.find(
      ({ choice, way: w, span }) => choice === c && w === way && (span === undefined || size <= span.high),
    );
    if (column === undefined) return;
    const more = column.span === undefined ? 0 : size - column.span.low;
    column.effect.forEach((effect, t) => {
      out[t] = (out[t] ?? 0) + effect + (column.slope[t] ?? 0) * more;
    });
  });
  return out;
}

/** What is left of two figures that should be the same is no more than the last bits of them. */
function difference(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((x, t) => {
    const y = b[t] ?? 0;
    return Math.abs(x - y) <= 1e-13 * (Math.abs(x) + Math.abs(y)) ? 0 : x - y;
  });
}
