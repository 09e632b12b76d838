import type { Attribution, ValueOf } from './attribute.ts';

/** The figure when some causes are done; undefined where it cannot be told. */
export type PerhapsValueOf = (done: ReadonlySet<number>) => number | undefined;

/** Causes that count as one because they only work together, and what each such group adds. */
export interface JointAttribution {
  /** The causes of each group, in the stated order. Most hold one. */
  readonly groups: readonly (readonly number[])[];
  readonly attribution: Attribution;
}

/**
 * Attributes a figure that is unknown for some sets of causes, such as a price without the number of people it is paid for. Where a
 * set makes the figure unknown, its fewest causes that do so, and the fewest others that are needed to make it known again, count
 * as one. Each cause alone, and each left out alone, is tried first, whatever the method; then every set that the method asks for.
 *
 * The figure must be known with no cause done, and with all of them done.
 */
export function attributeTogether(
  count: number,
  value: PerhapsValueOf,
  method: (count: number, value: ValueOf) => Attribution,
): JointAttribution {
  const remembered = rememberedBy(value);
  let groups: readonly (readonly number[])[] = Array.from({ length: count }, (_, cause) => [cause]);
  for (;;) {
    const { figureOf, knownFigure } = groupedBy(groups, remembered);
    try {
      for (let one = 0; one < groups.length; one++) {
        const others = groups.map((_, other) => other).filter((other) => other !== one);
        knownFigure(new Set([one]));
        knownFigure(new Set(others));
      }
      return { groups, attribution: method(groups.length, knownFigure) };
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      groups = joined(
        groups,
        neededTogether(error.done, groups.length, (set) => figureOf(set) !== undefined),
      );
    }
  }
}

/** The figure is not known with just these done. */
class NotKnown extends Error {
  readonly done: ReadonlySet<number>;
  constructor(done: ReadonlySet<number>) {
    super('the figure is not known with these causes alone');
    this.done = done;
  }
}

function groupedBy(
  groups: readonly (readonly number[])[],
  value: PerhapsValueOf,
): { readonly figureOf: PerhapsValueOf; readonly knownFigure: ValueOf } {
  const figureOf: PerhapsValueOf = (set) => value(new Set([...set].flatMap((group) => groups[group] ?? [])));
  const knownFigure: ValueOf = (set) => {
    const found = figureOf(set);
    if (found === undefined) throw new NotKnown(set);
    return found;
  };
  return { figureOf, knownFigure };
}

/** The fewest of a set that still spoil the figure, and then the fewest of all, these among them, that do not. */
function neededTogether(
  spoilt: ReadonlySet<number>,
  count: number,
  isKnown: (set: ReadonlySet<number>) => boolean,
): ReadonlySet<number> {
  const spoiling = without(spoilt, [...spoilt], (set) => !isKnown(set));
  const all = new Set(Array.from({ length: count }, (_, one) => one));
  const others = [...all].filter((one) => !spoiling.has(one));
  return without(all, others, isKnown);
}

/** A set without each of some members that can be left out, tried one after another from the last. */
function without(
  set: ReadonlySet<number>,
  members: readonly number[],
  holds: (set: ReadonlySet<number>) => boolean,
): ReadonlySet<number> {
  let left = set;
  for (const member of [...members].reverse()) {
    const fewer = new Set([...left].filter((one) => one !== member));
    if (holds(fewer)) left = fewer;
  }
  return left;
}

/** The groups with some of them made one, at the place of the first. */
function joined(
  groups: readonly (readonly number[])[],
  together: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const first = Math.min(...together);
  const one = groups.filter((_, group) => together.has(group)).flat();
  return groups.flatMap((group, at) => (at === first ? [one] : together.has(at) ? [] : [group]));
}

function rememberedBy(value: PerhapsValueOf): PerhapsValueOf {
  const known = new Map<string, number | undefined>();
  return (set) => {
    const key = [...set].sort((a, b) => a - b).join(' ');
    if (!known.has(key)) known.set(key, value(set));
    return known.get(key);
  };
}
