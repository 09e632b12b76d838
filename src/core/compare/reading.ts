import { readsOf } from '../formula/code.ts';
import type { Plan } from '../run/plan.ts';
import type { ChangedLine } from './cause.ts';
import type { Union } from './union.ts';

/**
 * Lines that come or go with a version of the model do nothing alone: they go together with the changed lines that read them on that side
 * only. Gives, for the place of a line, the first place of those that it goes with.
 */
export function joinedByReading(
  { before, after }: Union,
  changed: readonly ChangedLine[],
): (place: number) => number {
  const own = changed.filter(({ origin }) => origin.kind === 'model');
  const heads = new Map(own.map(({ place }) => [place, place]));
  const head = (place: number): number => {
    const above = heads.get(place) ?? place;
    return above === place ? place : head(above);
  };
  const join = (one: number, other: number): void => {
    const [least, most] = [head(one), head(other)].sort((a, b) => a - b);
    if (least !== undefined && most !== undefined) heads.set(most, least);
  };
  const reads = own.map(({ place }) => ({
    mine: readBy(before.plan, place),
    theirs: readBy(after.plan, place),
  }));
  for (const { place, mine, theirs } of own) {
    if (mine !== undefined && theirs !== undefined) continue;
    own.forEach((reader, i) => {
      const has = { mine: reads[i]?.mine.has(place) === true, theirs: reads[i]?.theirs.has(place) === true };
      if (has.mine !== has.theirs) join(place, reader.place);
    });
  }
  return head;
}

function readBy({ lines }: Plan, place: number): ReadonlySet<number> {
  const content = lines[place]?.content;
  return new Set(content?.kind === 'formula' ? readsOf(content.code).keys() : []);
}
