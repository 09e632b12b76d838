import { describe, expect, it } from 'vitest';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { complaints, POUNDS, runLines, shown, told, year } from '../../support/lines.ts';
import { builtSavings, type Savings, savingLines } from './qipp-schemes.ts';

/** What is wrong with some savings, as a person reads it. */
function said(savings: Savings): readonly string[] {
  try {
    return builtSavings(savings).problems.map(printProblem);
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split('\n');
  }
}

const fine = { saving: 1200, start: '2009-04' };

describe('a table of schemes', () => {
  it.each([
    [
      { ramp: 'linear' },
      'column ramp_months: A saving that builds up (linear) needs the months it takes. Write 1 or more.',
    ],
    [
      { ramp: 's_curve', ramp_months: 0 },
      'column ramp_months: A saving that builds up (s_curve) needs the months it takes. Write 1 or more.',
    ],
    [
      { ramp_months: 6 },
      'column ramp_months: A saving that is whole at once has no months of building up. Empty the cell, or write linear or s_curve under "ramp".',
    ],
    [{ confidence: 60 }, 'column confidence: 60 is no share. Write 0 to 1, such as 0.6 for 60 %.'],
    [
      { recurrent_share: -0.1 },
      'column recurrent_share: -0.1 is no share. Write 0 to 1, such as 0.6 for 60 %.',
    ],
    [{ cash_releasing: 1.5 }, 'column cash_releasing: 1.5 is no share. Write 0 to 1, such as 0.6 for 60 %.'],
    [
      { linked_to: 'placements.ooa.net' },
      'column saving: The saving is counted elsewhere, and has an amount here as well. Empty the cell, or empty "linked_to".',
    ],
    [
      { saving: '', linked_to: 'placements.ooa.net', gate: 'checkpoints.board.month' },
      'column gate: The saving is counted elsewhere (placements.ooa.net), so it does not wait for a date here. Empty the cell; say it where the saving is counted.',
    ],
    [
      { saving: '', linked_to: 'placements.ooa.net', ramp: 'linear', ramp_months: 3 },
      'column ramp: The saving is counted elsewhere (placements.ooa.net), so it does not build up here. Empty the cell; say it where the saving is counted.',
    ],
    [
      { linked_recurrent: 'placements.ooa.net_recurrent' },
      'column linked_recurrent: The scheme is linked to no line, but to a recurrent part of one. Fill in "linked_to", or empty the cell.',
    ],
    [
      { tier: 5 },
      'column tier: "5" is not a tier. Write 1, 2, 3 or 4, or leave the cell empty where none is stated.',
    ],
    [{ programme: 'bed' }, 'column programme: "bed" is not known. Did you mean "beds"?'],
    [{ funder: 'nhs_england' }, 'column funder: "nhs_england" is not known. There are: pct, council.'],
  ])('%j is refused', (cells, what) => {
    expect(said({ schemes: { x: { ...fine, ...cells } } })).toEqual([`s.csv, row 2, ${what}`]);
  });

  it.each(['programme', 'total', 'model', 'horizon', 'tier', 'funder'])('no scheme is called %s', (ref) => {
    expect(said({ schemes: { [ref]: fine } })).toEqual([
      `s.csv, row 2, column ref: "${ref}" is kept for totals. Use another short name.`,
    ]);
  });

  it('a target of a programme that is not there is told', () => {
    expect(said({ schemes: {}, targets: [['bedz', '2009/10', 5]] })).toEqual([
      't.csv, row 2, column programme: "bedz" is not known. Did you mean "beds"?',
    ]);
  });

  it('two schemes of one name, and two targets of one year, are told', () => {
    expect(
      said({
        schemes: {},
        targets: [
          ['beds', '2009/10', 5],
          ['beds', '2009/10', 6],
        ],
      })[0],
    ).toMatch(/^t\.csv, row 3/);
  });

  it('a saving below nought is told by the model', () => {
    expect(complaints(savingLines({ schemes: { x: { ...fine, saving: -5 } } }))).toEqual([
      's.csv, row 2, line qipp.x.saving: -5 cannot be right for "Scheme x: full-year saving". Write 0 or more.',
    ]);
  });
});

describe('a scheme that is counted elsewhere', () => {
  const elsewhere = told('own.saving', [100, 200, 0], POUNDS);

  it('repeats that saving, takes its own risk, and may have a cost of its own from the first month', () => {
    const lines = savingLines({
      schemes: { x: { linked_to: 'own.saving', confidence: 0.5, recurrent_share: 0.25, running: 120 } },
    });
    const projection = runLines([elsewhere, ...lines]);
    const figure = (name: string): unknown => shown(projection, `qipp.x.${name}`, year(0)).value;
    expect([figure('plan'), figure('recurrent'), figure('cash'), figure('cost'), figure('net')]).toEqual([
      300, 75, 150, 120, 30,
    ]);
    expect(figure('start')).toBe(24_111);
    expect(lines.map((line) => line.name)).not.toContain('qipp.x.saving');
  });

  it('recurs as a line of its own says, where it has one', () => {
    const cells = { linked_to: 'own.saving', linked_recurrent: 'own.lasting', recurrent_share: 0.5 };
    const lasting = told('own.lasting', [40], POUNDS);
    const projection = runLines([elsewhere, lasting, ...savingLines({ schemes: { x: cells } })]);
    expect(shown(projection, 'qipp.x.plan', year(0)).value).toBe(300);
    expect(shown(projection, 'qipp.x.recurrent', year(0)).value).toBe(240);
    expect(shown(projection, 'qipp.x.underlying', year(0)).value).toBe(240);
  });

  it('cannot be a line of full-year pounds', () => {
    const lines = [told('own.yearly', [1200], { unit: 'GBP', rollup: 'level' })];
    expect(
      builtSavings({ schemes: { x: { linked_to: 'own.yearly' } } }, { lines }).problems.map(printProblem),
    ).toEqual([
      's.csv, row 2, column linked_to: "own.yearly" is a figure that holds for each month, averaged over the year (level), and does not fit "Scheme x: saving, counted elsewhere". Name a line whose roll-up is flow.',
    ]);
  });

  it('cannot recur as a line of full-year pounds says', () => {
    const lines = [told('own.yearly', [1200], { unit: 'GBP', rollup: 'level' })];
    const cells = { linked_to: 'own.saving', linked_recurrent: 'own.yearly' };
    expect(builtSavings({ schemes: { x: cells } }, { lines }).problems.map(printProblem)).toEqual([
      's.csv, row 2, column linked_recurrent: "own.yearly" is a figure that holds for each month, averaged over the year (level), and does not fit "Scheme x: recurrent part". Name a line whose roll-up is flow.',
    ]);
  });

  it('must name a line that there is', () => {
    expect(
      complaints(savingLines({ schemes: { x: { linked_to: 'own.savings' } } }).concat(elsewhere)),
    ).toEqual([
      's.csv, row 2, column linked_to, line qipp.x.plan: There is no line "own.savings". Did you mean "own.saving"?\n    own.savings\n    ^^^^^^^^^^^',
    ]);
  });
});

describe('the source of what a row tells', () => {
  it('is that of the row for the saving, and an assumption for what the table says was assumed', () => {
    const row = { ...fine, confidence: 0.6, one_off: '', assumes: 'Agreed by the finance leads.' };
    const kinds = savingLines({ schemes: { x: row } }).flatMap(({ name, content }) =>
      content.kind === 'given' && content.given.kind === 'steps' && name.startsWith('qipp.x.')
        ? [[name.slice(7), content.given.steps[0]?.source.kind]]
        : [],
    );
    expect(Object.fromEntries(kinds)).toEqual({
      saving: 'stated',
      start: 'assumed',
      recurrent_share: 'assumed',
      confidence: 'assumed',
      cash_releasing: 'assumed',
      one_off: 'missing',
      running: 'assumed',
    });
  });
});
