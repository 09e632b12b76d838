import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/graph/line.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { exportOf, profileOf, tried } from '../../support/ledger.ts';
import { graphOf, POUNDS, told, worked } from '../../support/lines.ts';

/** Two services, one with a funder of its own, and a saving that the total takes away. */
const LINES: readonly Line[] = [
  told('care.beds', [100.5], { ...POUNDS, label: 'Beds', tags: { funder: 'pct', kind: 'care' } }),
  told('care.teams', [10, 20.25], { ...POUNDS, label: 'Teams', tags: { funder: 'acs', kind: 'care' } }),
  told('save.travel', [5], { ...POUNDS, label: 'Travel saved', tags: { funder: 'pct' } }),
  worked('care.total', 'care.beds + care.teams', POUNDS),
  worked('all.total', 'care.total - save.travel', POUNDS),
];

const CODED = { rules: [{ lines: '*', codes: { cost_centre: '0001' } }] };

function said(profile: object, lines: readonly Line[] = LINES): readonly string[] {
  return tried(profileOf(profile), graphOf(lines)).problems.map(printProblem);
}

describe('what a total is made of', () => {
  it('is opened down to lines that are no sums, with the signs of the total', () => {
    const made = exportOf(profileOf(CODED), graphOf(LINES));
    expect(made.lines.map((l) => [made.graph.lines[l.line]?.name, l.sign, l.months[0], l.months[1]])).toEqual(
      [
        ['care.beds', 1, 10050, 10050],
        ['care.teams', 1, 1000, 2025],
        ['save.travel', -1, -500, -500],
      ],
    );
    // 12 x 100.50 + 10 + 11 x 20.25 - 12 x 5 = 1206 + 232.75 - 60
    expect(made.totals[0]).toBe(137_875);
    expect(made.entries).toHaveLength(72);
  });

  it('keeps a line that hides what is known of its parts: the file says no more than the model', () => {
    const lines = [
      told('a.known', [10], { ...POUNDS, tags: {} }),
      told('a.open', [null, 5], POUNDS),
      worked('a.needs', 'a.known + a.open', POUNDS),
      worked('all.total', 'total("a.needs")', POUNDS),
    ];
    const made = exportOf(profileOf(CODED), graphOf(lines));
    expect(made.lines.map((l) => [made.graph.lines[l.line]?.name, l.months[0], l.months[1]])).toEqual([
      ['a.needs', undefined, 1500],
    ]);
    expect(made.totals[0]).toBe(11 * 1500);
  });

  it('goes out once: two totals with a line in common are refused', () => {
    expect(said({ ...CODED, totals: ['all.total', 'care.total'] })).toEqual([
      'test.yaml: "care.beds" is in "all.total" and in "care.total". Its pounds would be sent twice. Take one of the two totals out.',
      'test.yaml: "care.teams" is in "all.total" and in "care.total". Its pounds would be sent twice. Take one of the two totals out.',
    ]);
  });
});

describe('the code of a line', () => {
  it('comes from the defaults, then every rule in order, then its exception, segment by segment', () => {
    const rules = [
      { lines: '*', codes: { cost_centre: '0001', subjective: 'A' } },
      { lines: ['kind=care', 'funder=pct'], codes: { subjective: 'B' } },
      { lines: 'care.*', codes: { cost_centre: '0002' } },
    ];
    const exceptions = [{ line: 'care.teams', codes: { subjective: 'X' }, place: {} }];
    const made = exportOf(profileOf({ rules }, exceptions), graphOf(LINES));
    expect(made.lines.map((l) => [l.key, l.rule])).toEqual([
      ['0002|B', 3],
      ['0002|X', 3],
      ['0001|A', 1],
    ]);
  });

  it('is needed: every line without one is told, with its pounds', () => {
    expect(said({ rules: [{ lines: 'save.travel', codes: { cost_centre: '0001' } }] })).toEqual([
      'test.yaml: "Beds" (care.beds), £2,412 in all years, has no cost_centre. Add a rule or an exception that picks it, or name a suspense code.',
      'test.yaml: "Teams" (care.teams), £475.75 in all years, has no cost_centre. Add a rule or an exception that picks it, or name a suspense code.',
    ]);
  });

  it('is the suspense code where there is one, and nothing is lost', () => {
    const suspense = { title: 'later', codes: { cost_centre: '9999', subjective: '9' } };
    const made = exportOf(profileOf({ suspense }), graphOf(LINES));
    expect(made.lines.map((l) => [l.key, l.suspense])).toEqual(Array(3).fill(['9999|9', true]));
  });

  it('is never both of income and of spending', () => {
    expect(said({ ...CODED, signs: { income: ['care.beds'] } })).toEqual([
      'test.yaml: The code 0001-0100 holds income ("care.beds") and spending ("care.teams"). Give them different codes, so that each can be told from the ledger.',
    ]);
    expect(said({ ...CODED, signs: { income: ['save.travel'] } })[0]).toBe(
      'test.yaml: "save.travel" is taken away in its total, and named as income. Its sign would be turned twice. What a total takes away is a credit already: leave it out of "income".',
    );
  });
});

describe('what is not known', () => {
  const LINES_OPEN = [
    told('a.open', [null, 5], { ...POUNDS, label: 'Open' }),
    told('a.known', [1], POUNDS),
    worked('all.total', 'total("a.*")', POUNDS),
  ];

  it('is left out, and its line counted', () => {
    const made = exportOf(profileOf(CODED), graphOf(LINES_OPEN));
    expect(made.entries.filter((e) => e.month === 0)).toHaveLength(1);
    expect(made.entries.filter((e) => e.month === 1)).toHaveLength(2);
  });

  it('is refused when the profile says so', () => {
    expect(said({ ...CODED, unknown: 'refuse' }, LINES_OPEN)).toEqual([
      'test.yaml: "Open" (a.open) is not known in 2009/10. Write "unknown: leave_out" to send the rest, or name a scenario in which it is known.',
    ]);
  });

  it('makes no file where nothing is known', () => {
    const lines = [told('a.open', [null], POUNDS), worked('all.total', 'total("a.open")', POUNDS)];
    expect(said(CODED, lines)).toEqual([
      'test.yaml: There is nothing to write: none of the 1 lines is known in any month. Name a scenario in which some of them are known.',
    ]);
  });
});

describe('a journal', () => {
  const JOURNAL = {
    ...CODED,
    format: 'oracle-fusion-journal',
    offset: { cost_centre: '9000', subjective: '9' },
    settings: { ledger_id: '1', source: 'S', category: 'C' },
  };

  it('comes to nought in every month', () => {
    const made = exportOf(profileOf(JOURNAL), graphOf(LINES));
    const byMonth = Array.from({ length: 24 }, (_, m) => made.entries.filter((e) => e.month === m));
    expect(byMonth.map((month) => month.reduce((sum, e) => sum + e.pennies, 0))).toEqual(Array(24).fill(0));
    expect(byMonth[0]?.map((e) => e.pennies)).toEqual([10050, 1000, -500, -10550]);
  });

  it('needs its offset code, which no line may have', () => {
    expect(said({ ...JOURNAL, offset: undefined })).toEqual([
      'test.yaml: The layout oracle-fusion-journal needs an offset code, so that each period comes to nought. Add "offset" with a code in every segment.',
    ]);
    expect(said({ ...JOURNAL, offset: { cost_centre: '0001', subjective: '0100' } })[0]).toBe(
      'test.yaml: "care.beds" has the offset code, so that its pounds could not be told. Give one of them another code.',
    );
  });
});

it('adds up lines of one code where a second row would replace the first', () => {
  const budget = { ...CODED, format: 'oracle-fusion-budget', settings: { ledger: 'L', budget: 'B' } };
  const made = exportOf(profileOf(budget), graphOf(LINES));
  expect(made.entries).toHaveLength(24);
  expect(made.entries[0]?.pennies).toBe(10050 + 1000 - 500);
});
