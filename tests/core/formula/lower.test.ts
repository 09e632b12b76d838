import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/graph/line.ts';
import { complaints, POUNDS, problemsOf, told, worked } from '../../support/lines.ts';

const LINES: readonly Line[] = [
  told('own.spend', [10], POUNDS),
  told('own.other_spend', [10], { ...POUNDS, tags: { money: 'new' } }),
  told('own.people', [10], { unit: 'people', rollup: 'level', tags: { money: 'new' } }),
  told('own.weekly_price', [10], { unit: 'GBP/people/week', rollup: 'level' }),
  told('own.rate', [0.1], { rollup: 'level' }),
];

/** What is said of a formula in a line of pounds. */
function said(formula: string, unit = 'GBP'): string {
  return complaints([...LINES, worked('x.y', formula, { unit })])
    .map((text) => text.replace(/^line x\.y: /, ''))
    .join('\n');
}

describe('pounds or people written into a formula', () => {
  it.each(['own.spend + 500000 GBP', 'own.people * 2 GBP/people', 'if(own.people > 3 people, own.spend, 0)'])(
    '%s: they have no source, and are refused',
    (formula) => {
      expect(said(formula)).toContain(
        'A figure in a formula has no source. Give it a line of its own, with its source, and name that line here.',
      );
    },
  );
});

describe('a formula that is right', () => {
  it.each([
    ['own.people * own.weekly_price * weeks()', 'GBP'],
    ['own.spend + 0', 'GBP'],
    ['max(0, own.spend - own.other_spend)', 'GBP'],
    ['own.spend > 0 and own.people > 0', '1'],
    ['own.spend / own.people', 'GBP/people'],
    ['own.spend / own.other_spend', '1'],
    ['2 weeks', 'week'],
    ['3.5 days / week', 'day/week'],
    ['own.people ^ 2 / own.people', 'people'],
    ['own.rate ^ own.rate', '1'],
    ['own.spend * (1 + own.rate)', 'GBP'],
    ['if(own.people > 1 people, own.spend, 0)', 'GBP'],
    ['own.people > 1 people ? own.spend : 0', 'GBP'],
    ['prev(own.spend, 1, 0)', 'GBP'],
    ['total("own.*spend")', 'GBP'],
    ['total("own.*", "money=new", "own.other*")', 'GBP'],
    ['spread(own.spend, [0.5, 0.5])', 'GBP'],
    ['run_on(own.spend, "2009-06", own.rate)', 'GBP'],
  ])('%s is taken in %s', (formula, unit) => {
    expect(said(formula, unit)).toBe('');
  });
});

describe('units that do not fit are told, with both parts marked', () => {
  it.each([
    [
      'own.people + own.spend',
      '"own.people" is in people and "own.spend" is in GBP: they cannot be added. Bring both to one unit first, for example people x a price in GBP/people.',
      '^^^^^^^^^^   ^^^^^^^^^',
    ],
    [
      '(own.people * 2) - prev(own.spend)',
      '"(own.people * 2)" is in people and "prev(own.spend)" is in GBP: they cannot be subtracted. Bring both to one unit first, for example people x a price in GBP/people.',
      '^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^',
    ],
    [
      'if(own.people > 3, own.spend, 0)',
      '"own.people" is in people and "3" is a plain number: they cannot be compared. Bring both to one unit first, for example people x a price in GBP/people.',
      '   ^^^^^^^^^^   ^',
    ],
    [
      'own.weekly_price * own.people * (days() + weeks())',
      '"days()" is in day and "weeks()" is in week: they cannot be added. Turn days into weeks with weeks(), which gives the weeks of the month.',
      '                                 ^^^^^^   ^^^^^^^',
    ],
    [
      'own.weekly_price * own.people * days()',
      'The formula is in GBP day/week, but the line is in GBP. Days do not turn into weeks by themselves: charge a price per week on weeks(), not on days().',
      '^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    ],
    [
      'own.people',
      'The formula is in people, but the line is in GBP. Change the formula, or the unit of the line.',
      '^^^^^^^^^^',
    ],
    ['2 ^ own.people', 'A power must be a plain number, not people.', '    ^^^^^^^^^^'],
    [
      'own.spend ^ own.rate',
      'Something in GBP can only be raised to a whole number written out.',
      '            ^^^^^^^^',
    ],
    [
      'min(own.spend, own.people)',
      'min(): one part is in GBP and another in people. All parts must be in one unit, which is that of the result.',
      '    ^^^^^^^^^  ^^^^^^^^^^',
    ],
    [
      'max(0, own.spend, own.people)',
      'max(): one part is in GBP and another in people. All parts must be in one unit, which is that of the result.',
      '       ^^^^^^^^^  ^^^^^^^^^^',
    ],
    [
      'if(1 > 0, own.spend, own.people)',
      'if(): one part is in GBP and another in people. Both values must be in one unit, which is that of the result; the test has none.',
      '          ^^^^^^^^^  ^^^^^^^^^^',
    ],
    [
      'if(own.people, own.spend, 0)',
      'if(): the test must be a comparison or a plain number. Both values must be in one unit, which is that of the result; the test has none.',
      '   ^^^^^^^^^^',
    ],
    [
      'total("own.*")',
      'total() picks lines that do not add up: "own.spend" is in GBP and "own.people" is in people. All lines must be in one unit, which is that of the total.',
      '^^^^^^^^^^^^^^',
    ],
    [
      'prev(own.spend, 1, own.people)',
      'prev(): one part is in GBP and another in people. The unit of x; the value before the start must be in the same unit.',
      '     ^^^^^^^^^     ^^^^^^^^^^',
    ],
    [
      'run_on(own.spend, "2009-06", own.people)',
      'run_on(): the index must be a plain number, and is in people. The unit of x; the index is a plain number.',
      '                             ^^^^^^^^^^',
    ],
  ])('%s', (formula, what, marks) => {
    expect(said(formula)).toBe(`${what}\n    ${formula}\n    ${marks}`);
  });

  it('a bare number other than 0 has no unit, so it cannot be added to pounds', () => {
    expect(said('own.spend + 1')).toContain('"own.spend" is in GBP and "1" is a plain number');
  });

  it('every fault of a formula is told, not only the first', () => {
    expect(problemsOf([...LINES, worked('x.y', '(own.people + own.spend) * own.spnd', POUNDS)])).toHaveLength(
      2,
    );
  });
});

describe('names and arguments that do not fit are told', () => {
  it.each([
    ['own.spendd * 2', 'There is no line "own.spendd". Did you mean "own.spend"?'],
    ['zzz.quite_different', 'There is no line "zzz.quite_different".'],
    ['prv(own.spend)', 'There is no function "prv". Did you mean "prev"?'],
    ['totl("own.*")', 'There is no function "totl". Did you mean "total"?'],
    ['weeks * 2', '"weeks" is a function. Write weeks() with its brackets.'],
    ['own.people * own.weekly_price * weeks', '"weeks" is a function. Write weeks() with its brackets.'],
    ['own.spend days', '"days" is a function. Write days() with its brackets.'],
    ['prev()', 'prev() was given 0 arguments. Write prev(x, n?, before?).'],
    ['prev(own.spend, 1, 0, 0)', 'prev() was given 4 arguments. Write prev(x, n?, before?).'],
    ['days(1)', 'days() was given 1 argument. Write days().'],
    ['total()', 'total() was given 0 arguments. Write total(selector, ...).'],
    ['if(1 > 0, own.spend)', 'if() was given 2 arguments. Write if(test, yes, no).'],
    ['prev(own.spend, 0)', '"n" must be a whole number, 1 or more, written out.'],
    ['prev(own.spend, own.rate)', '"n" must be a whole number, 1 or more, written out.'],
    ['at(own.spend, 2010)', '"month" must be a month in quotes. Write it like "2010-04".'],
    ['at(own.spend, "2010-13")', '"month" must be a month in quotes. Write it like "2010-04".'],
    ['from(2010)', '"start" must be a month in quotes, or a line that is a date. Write it like "2010-04".'],
    [
      'from("2010-13")',
      '"start" must be a month in quotes, or a line that is a date. Write it like "2010-04".',
    ],
    [
      'from("own.spend")',
      '"start" must be a month in quotes, or a line that is a date. Write it like "2010-04".',
    ],
    ['from(own.spend)', '"start" must be a date, and is in GBP. Name a line whose unit is date or month.'],
    [
      'from(own.rate)',
      '"start" must be a date, and is a plain number. Name a line whose unit is date or month.',
    ],
    [
      'phased(own.spend, own.people)',
      '"start" must be a date, and is in people. Name a line whose unit is date or month.',
    ],
    ['from(own.strt)', 'There is no line "own.strt".'],
    ['ramp("2010-04", 0)', '"months" must be a whole number of months, 1 or more.'],
    ['ramp("2010-04", 2.5)', '"months" must be a whole number of months, 1 or more.'],
    [
      'ramp("2010-04", own.rate)',
      '"months" must be a number of months, and is a plain number. Name a line whose unit is date or month.',
    ],
    ['now(1)', 'now() was given 1 argument. Write now().'],
    ['march', '"march" is a function. Write march() with its brackets.'],
    ['ramp("2010-04", 3, "steep")', '"shape" must be one of "immediate", "linear", "s_curve".'],
    [
      'total(own.spend)',
      'total() takes name patterns or tags in quotes. For example total("measure=amount", "money=new").',
    ],
    ['total("own.spnd")', 'No line meets "own.spnd". Did you mean "own.spend"?'],
    ['total("money=newer")', 'No line meets "money=newer". Did you mean "money=new"?'],
    ['total("own.spend", "money=new")', 'No line meets all of these together.'],
    [
      'own.spend + "own.spend"',
      '"own.spend" is a text where a value is needed. Line names are written without quotes.',
    ],
    ['[1, 2]', 'A list is only used as a profile in spread().'],
    ['spread(own.spend, [1, own.rate])', 'A profile list holds numbers only.'],
    [
      'spread(own.spend, own.rate)',
      '"own.rate" is no profile. Give the line the roll-up "profile", or write the items as a list such as [0.5, 1].',
    ],
  ])('%s: %s', (formula, what) => {
    const [first = ''] = said(formula).split('\n');
    expect(first).toBe(what);
  });
});

describe('a total', () => {
  it('never picks itself', () => {
    expect(complaints([...LINES, worked('own.total_spend', 'total("own.*spend")', POUNDS)])).toEqual([]);
  });
});
