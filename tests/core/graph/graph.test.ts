import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/graph/line.ts';
import {
  complaints,
  monthsOf,
  POUNDS,
  runLines,
  STATED,
  TWO_YEARS,
  told,
  worked,
} from '../../support/lines.ts';

describe('names of lines', () => {
  it('a misspelt line is told with the nearest name and a mark under it', () => {
    expect(complaints([told('own.spend', [1]), worked('own.double', '2 * own.spedn')])).toEqual([
      'line own.double: There is no line "own.spedn". Did you mean "own.spend"?\n' +
        '    2 * own.spedn\n' +
        '        ^^^^^^^^^',
    ]);
  });

  it('a name used twice is told at the second line', () => {
    const first = told('own.spend', [1], { place: { file: 'a.csv', row: 2 } });
    const second = told('own.spend', [2], { place: { file: 'a.csv', row: 5 } });
    expect(complaints([first, second])).toEqual([
      'a.csv, row 5, line own.spend: The name is used twice. Give one of the two lines another name.',
    ]);
  });

  it.each(['spend', 'Own.spend', 'own.2010', 'own..spend', 'own.spend ', 'own-x.spend'])(
    '%j is refused',
    (name) => {
      expect(complaints([told(name, [1])])).toEqual([
        `line ${name}: "${name}" is no name for a line. Use lower-case words joined by dots, each starting with a letter, such as "placements.ooa.cost".`,
      ]);
    },
  );

  it('a unit that nobody knows is told with those that exist', () => {
    expect(complaints([told('own.spend', [1], { unit: 'EUR' })])).toEqual([
      'line own.spend: "EUR" is no unit. Units are made of GBP, people, day, week, month, year, date, such as GBP/people/week; a plain number is 1.',
    ]);
  });
});

describe('circles', () => {
  it('two lines that need each other in one month are told by name, as a circle', () => {
    expect(complaints([worked('a.x', 'a.y + 1'), worked('a.y', 'a.x * 2')])).toEqual([
      'line a.x: These lines need each other in the same month: a.x -> a.y -> a.x. Let one of them look at the month before, with prev().\n' +
        '    a.y + 1',
    ]);
  });

  it('a line that needs itself is told', () => {
    const [said] = complaints([worked('a.x', 'a.x + 1')]);
    expect(said).toContain('These lines need each other in the same month: a.x -> a.x.');
  });

  it('only the lines of the circle are named, not those that lead to it', () => {
    const lines = [worked('a.out', 'a.p'), worked('a.p', 'a.q'), worked('a.q', 'a.r'), worked('a.r', 'a.p')];
    const said = complaints(lines);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('same month: a.p -> a.q -> a.r -> a.p.');
  });

  it('with prev() the same two lines are right', () => {
    const projection = runLines([worked('a.x', 'prev(a.y, 1, 0) + 1'), worked('a.y', 'a.x * 2')]);
    expect(monthsOf(projection, 'a.y').slice(0, 4)).toEqual([2, 6, 14, 30]);
  });

  it.each([
    ['at(a.y, "2010-03")'],
    ['year_end(a.y)'],
    ['fy_total(a.y)'],
    ['fy_mean(a.y)'],
    ['prev(fy_total(a.y))'],
    ['year_end(prev(a.y, 1, 0))'],
  ])('%s looks ahead, so it is refused where the other line depends on the result', (looking) => {
    const said = complaints([worked('a.x', looking), worked('a.y', 'prev(a.x, 1, 0) + 1')]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('"a.x" looks ahead at "a.y", which itself depends on "a.x".');
    expect(said[0]).toContain('Inside such a circle only prev() may be used');
  });

  it('cumulative() may stand in a recurrence when the circle goes through prev()', () => {
    const projection = runLines([worked('a.x', 'cumulative(a.y)'), worked('a.y', 'prev(a.x, 1, 1)')]);
    expect(monthsOf(projection, 'a.x').slice(0, 5)).toEqual([1, 2, 4, 8, 16]);
  });
});

describe('profiles, which count months since a start', () => {
  const profile: Line = {
    ...told('own.shape', [1], { rollup: 'profile' }),
    content: { kind: 'given', given: { kind: 'profile', values: [0.5, 1], source: STATED } },
  };

  it('are used by spread()', () => {
    const projection = runLines([
      profile,
      told('own.x', [2, 0]),
      worked('own.y', 'spread(own.x, own.shape)'),
    ]);
    expect(monthsOf(projection, 'own.y').slice(0, 4)).toEqual([1, 2, 2, 2]);
  });

  it('may be worked out from other profiles', () => {
    const half = worked('own.half', 'own.shape * if(elapsed() == 0, 0, 1)', { rollup: 'profile' });
    const projection = runLines([
      profile,
      half,
      told('own.x', [2, 0]),
      worked('own.y', 'spread(own.x, own.half)'),
    ]);
    expect(monthsOf(projection, 'own.y').slice(0, 4)).toEqual([0, 2, 2, 2]);
  });

  it('cannot be read by month', () => {
    expect(complaints([profile, worked('own.y', 'own.shape * 2')])).toEqual([
      'line own.y: "own.shape" is a profile by months since a start, and cannot be read by month. Use spread(x, own.shape).',
    ]);
  });

  it('cannot be read by month inside another function either', () => {
    expect(complaints([profile, worked('own.y', 'prev(own.shape, 1, 0)')])).toHaveLength(1);
    expect(complaints([profile, worked('own.y', 'spread(own.shape, [1])')])).toHaveLength(1);
  });

  it('cannot be the content of a line that runs in time', () => {
    expect(complaints([{ ...profile, rollup: 'flow' }])).toEqual([
      'line own.shape: The line is a flow, so it cannot be given by months since a start. Give "value", "by_year" or "from".',
    ]);
  });

  it('cannot be told by year or from a month on', () => {
    expect(complaints([told('own.shape', [1, 0.5], { rollup: 'profile' })])).toEqual([
      'line own.shape: The line counts months since a start, so it cannot be given by year or by month. Give "value" or "profile".',
    ]);
  });
});

describe('the calendar of a graph', () => {
  it('holds whole financial years from April', () => {
    expect(monthsOf(runLines([told('a.x', [1])], TWO_YEARS), 'a.x')).toHaveLength(24);
  });

  it('units are checked between given lines and the formula that adds them', () => {
    expect(
      complaints([
        told('a.x', [1], POUNDS),
        told('a.y', [1], { unit: 'people' }),
        worked('a.z', 'a.x + a.y', POUNDS),
      ]),
    ).toHaveLength(1);
  });
});
