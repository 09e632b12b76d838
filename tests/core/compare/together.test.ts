import { describe, expect, it } from 'vitest';
import { oneAtATime, shapley } from '../../../src/core/compare/attribute.ts';
import { attributeTogether, type PerhapsValueOf } from '../../../src/core/compare/together.ts';

const has = (done: ReadonlySet<number>, ...causes: readonly number[]): boolean =>
  causes.every((cause) => done.has(cause));

describe('causes that leave a figure unknown', () => {
  it('stay apart when the figure is always known', () => {
    const { groups } = attributeTogether(3, (done) => done.size, oneAtATime);
    expect(groups).toEqual([[0], [1], [2]]);
  });

  it('count as one with the cause that makes it known again, and with no other', () => {
    // The second is a price without its number of people, which is the fourth; the others add 1 each.
    const value: PerhapsValueOf = (done) =>
      done.has(1) !== done.has(3) ? undefined : done.size + (has(done, 1, 3) ? 10 : 0);
    const { groups, attribution } = attributeTogether(4, value, oneAtATime);
    expect(groups).toEqual([[0], [1, 3], [2]]);
    expect(attribution).toEqual({ effects: [1, 12, 1], interaction: 0 });
  });

  it('are found when it is the rest that cannot do without one', () => {
    // The third needs the first: taking the first back alone leaves it unknown.
    const value: PerhapsValueOf = (done) => (done.has(2) && !done.has(0) ? undefined : done.size);
    expect(attributeTogether(3, value, oneAtATime).groups).toEqual([[0, 2], [1]]);
  });

  it('are found in any set that the method asks for', () => {
    // Known alone and known left out alone, but not the first two with neither of the others.
    const value: PerhapsValueOf = (done) => (done.size === 2 && has(done, 0, 1) ? undefined : done.size);
    expect(attributeTogether(4, value, oneAtATime).groups).toEqual([[0], [1], [2], [3]]);
    expect(attributeTogether(4, value, shapley).groups).toEqual([[0, 1, 2], [3]]);
  });

  it('are all one where nothing less is known', () => {
    const value: PerhapsValueOf = (done) => (done.size === 0 ? 5 : done.size === 3 ? 8 : undefined);
    const { groups, attribution } = attributeTogether(3, value, shapley);
    expect(groups).toEqual([[0, 1, 2]]);
    expect(attribution).toEqual({ effects: [3], interaction: 0 });
  });

  it('work a figure out once for each set, however often it is asked for', () => {
    const asked: string[] = [];
    const value: PerhapsValueOf = (done) => {
      asked.push([...done].sort().join(' '));
      return done.size;
    };
    attributeTogether(4, value, shapley);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toHaveLength(16);
  });

  it('let an error pass that is none of theirs', () => {
    const value: PerhapsValueOf = () => {
      throw new Error('something else');
    };
    expect(() => attributeTogether(2, value, oneAtATime)).toThrow('something else');
  });
});
