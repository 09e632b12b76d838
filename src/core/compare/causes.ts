import type { Line } from '../graph/line.ts';
import type { Period } from '../run/period.ts';
import type { Cause, CauseKind, ChangedLine } from './cause.ts';
import { causeInWords, tagOf } from './cause-in-words.ts';
import { originOf } from './origin.ts';
import { joinedByReading } from './reading.ts';
import type { Side } from './side.ts';
import type { Union } from './union.ts';

/** A cause with the places of its lines in the union. */
export interface PlacedCause {
  readonly cause: Cause;
  readonly places: readonly number[];
}

/**
 * Groups changed lines into causes, in the stated order: what is taken back of the first side's scenarios, then where the models
 * differ, then what the second side's scenarios do, each in the order in which it is laid over the model.
 *
 * @param lines the places, in the union, of the changed lines that stand behind the figure
 * @param period for the words: the figures of a line that differ by month are told for it
 */
export function causesOf(
  before: Side,
  after: Side,
  union: Union,
  lines: readonly number[],
  how: CauseKind,
  period: Period,
): readonly PlacedCause[] {
  const origin = originOf(before, after);
  const changed = lines.map((place): ChangedLine => {
    const name = union.before.graph.lines[place]?.name ?? '';
    const held = ({ graph }: Side): Line | undefined => graph.lines[graph.lineNamed(name) ?? -1];
    return { place, mine: held(before), theirs: held(after), origin: origin(name) };
  });
  const turn = turns(before, after);
  const ordered = [...changed].sort((a, b) => turn(a) - turn(b) || a.place - b.place);
  const joined = joinedByReading(union, changed);
  const groups = new Map<string, ChangedLine[]>();
  for (const one of ordered) {
    const key = keyOf(one, how, joined);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => ({
    cause: causeInWords(before, after, group, how, period),
    places: group.map((one) => one.place),
  }));
}

/** Lines with one key are one cause. */
function keyOf(changed: ChangedLine, how: CauseKind, joined: (place: number) => number): string {
  const { place, origin } = changed;
  switch (how.kind) {
    case 'line':
      return `${place}`;
    case 'tag':
      return tagOf(changed, how.tag) ?? '';
    case 'scenario':
      return origin.kind === 'model' ? 'model' : `${origin.kind} ${origin.scenario}`;
    case 'entry':
      return origin.kind === 'model'
        ? `${joined(place)}`
        : `${origin.kind} ${origin.scenario} ${origin.change.by} ${origin.change.entry}`;
  }
}

/** The place of a change in the stated order. */
function turns(before: Side, after: Side): (changed: ChangedLine) => number {
  const orderOn = ({ laid }: Side): ReadonlyMap<unknown, number> =>
    new Map(laid.changes.flatMap((step) => step.changes).map((change, i) => [change, i]));
  const taken = orderOn(before);
  const done = orderOn(after);
  return ({ origin }) => {
    switch (origin.kind) {
      case 'taken_back':
        return taken.get(origin.change) ?? 0;
      case 'model':
        return taken.size;
      case 'done':
        return taken.size + 1 + (done.get(origin.change) ?? 0);
    }
  };
}
