import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/sensitivity/grid.ts';
import type { Sensitivity } from '../../../src/core/sensitivity/sensitivity.ts';
import { type SensitivityOptions, sensitivityCommand } from '../../../src/shell/cli/sensitivity.ts';
import { resultsOf, yearsOf } from '../../support/annual.ts';
import { headroom, ROOT } from '../../support/headroom.ts';

type Asked = Partial<SensitivityOptions> & { readonly line: string };

function said(model: string, options: Asked): string {
  const lines: string[] = [];
  const say = (text: string): void => {
    lines.push(text);
  };
  sensitivityCommand({ root: ROOT, say, progress: () => undefined }, model, { scenario: 'plan', ...options });
  return lines.join('\n');
}

const HOME = { line: 'placements.ooa.net', scenario: 'repatriation' };

/** Input: figure at the low and at the high end, swing. */
function ends(model: string, options: Asked): ReadonlyMap<string, readonly unknown[]> {
  const { rows } = JSON.parse(said(model, { ...options, json: true })) as Sensitivity;
  return new Map(rows.map((row) => [row.input, [row.atLow.value, row.atHigh.value, row.swing]]));
}

describe('bringing people home in Worcestershire, net saving of 2011/12', () => {
  it('starts from the figure that annual.csv prints', () => {
    const annual = yearsOf(resultsOf('worcestershire').of('repatriation'), HOME.line);
    expect(annual[2]).toEqual(['170104.91', 0]);
    expect(said('worcestershire', HOME)).toContain(
      'Out-of-area placements: net saving, 2011/12: £170,104.91  [assumed]  placements.ooa.net\n' +
        'Scenario "repatriation" of worcestershire.\n',
    );
  });

  it('moves by what each input brings', () => {
    const found = ends('worcestershire', HOME);
    // Six moves in the year at the price index of 0.985: £1 a move more is £5.91. From £6,000 to £2,000 is £23,640 more,
    // to £15,000 £53,190 less.
    expect(found.get('placements.ooa.set_up_cost')).toEqual([193_744.91, 116_914.91, 76_830]);
    // Half the people cost and save half as much: £170,104.91 / 2, half a penny down in the parts.
    expect(found.get('placements.ooa.scheduled')?.[0]).toBe(85_052.45);
    // The gross saving g before the block share b is (£292,451.70 - £170,104.91) / 0.1 = £1,223,467.90, so at b = 0.25 it is
    // £292,451.70 less a quarter of that: -£13,415.28.
    expect(found.get('placements.ooa.block_share')).toEqual([292_451.7, -13_415.28, 305_866.98]);
  });

  it('is told as a table with bars, and what was not moved is named', () => {
    const text = said('worcestershire', { ...HOME, most: '3' });
    expect(text).toContain('Each input is moved alone from the low to the high end of its range');
    const rows = text.split('\n').filter((row) => /^ *\d+ {2}(share|people) .*\|/.test(row));
    expect(rows.map((row) => row.replace(/ {2,}/g, '  '))).toEqual([
      '1  share of new placements prevented  0 to 0.3  £170,104.91  £490,701.12  £320,596.21  |+++++++',
      '2  share in block contracts  0 to 0.25  £292,451.70  -£13,415.28  £305,866.98  -0.72  ++++|---',
      '3  people to bring home, as sched...  0.25 to 0.9 people  £85,052.45  £306,188.82  £221,136.37  1.00  --|+++',
    ]);
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(120);
    expect(text).toContain('5 more inputs not shown.');
    expect(text).toContain(
      'Not moved, for they are assumptions without a range (1): placements.ooa.taper.\n' +
        'Not moved, for they are formulas that the scenario assumes (3): placements.ooa.inflow, placements.ooa.weekly_price, placements.ooa.local_weekly_price.\n' +
        'Taken as told, without a range: 2 read from unclear words, 2 published elsewhere.\n',
    );
  });

  it('is the same as CSV: a row for each input that was moved, and for each that was not', () => {
    const rows = parse(said('worcestershire', { ...HOME, csv: true }), { columns: true }) as readonly Record<
      string,
      string
    >[];
    expect(rows).toHaveLength(12);
    expect(rows.find((row) => row.input === 'placements.ooa.set_up_cost')).toMatchObject({
      line: 'placements.ooa.net',
      period: '2011/12',
      base: '170104.91',
      rank: '7',
      unit: 'GBP/people',
      moved: 'range',
      now: '6000',
      low: '2000',
      high: '15000',
      line_at_low: '193744.91',
      line_at_high: '116914.91',
      change_at_low: '23640.00',
      change_at_high: '-53190.00',
      swing: '76830.00',
      raised_by: 'low',
      source: 'assumed',
    });
    expect(rows.find((row) => row.input === 'placements.ooa.taper')?.moved).toBe('not moved: no range');
  });

  it('also swings what has no range, when asked', () => {
    const text = said('worcestershire', { ...HOME, swing: '10' });
    // 33 % of the price of a placement is saved at home; a tenth of it each way.
    expect(text).toMatch(/7 .* 0\.297 to 0\.363 +10 % +£125,995\.42 +£214,214\.39 +£88,218\.97 +2\.59/);
    expect(text).toContain('that shows what the figure hangs on, not how sure it is.');
  });
});

describe('the split of £1.561m in Southwark', () => {
  const net = { line: 'qipp.total.net', scenario: 'split' };

  it('moves by a share, a confidence and a cost, in the known part', () => {
    expect(said('southwark', { ...net, most: '1' })).toContain(
      'Net saving: all schemes, 2014/15: known part £1,023,634.58  [known part]  qipp.total.net\n' +
        'Scenario "split" of southwark.\n' +
        '2 lines are unknown in it: qipp.sip.net, qipp.council_reduction.net. What moves below is the known part.',
    );
    const found = ends('southwark', net);
    // A quarter of £1,561,000 is £390,250. Confidence 0.8 down to 0.5: £117,075 less; up to 1: £78,050 more.
    expect(found.get('qipp.crisis_psychosis.confidence')).toEqual([906_559.58, 1_101_684.58, 195_125]);
    // The project manager of CAMHS, £45,000 in its first year 2014/15, down to nothing and up to £70,000.
    expect(found.get('qipp.camhs.one_off')).toEqual([1_068_634.58, 998_634.58, 70_000]);
  });

  it('moves by the month in which a project starts', () => {
    const plan = { ...net, line: 'qipp.crisis_psychosis.plan', period: '2012/13' };
    const { base } = JSON.parse(said('southwark', { ...plan, json: true })) as Sensitivity;
    // £390,250 / 12 a month in full, built up by sixths: October to March is 1 + 2 + ... + 6 = 21 sixths of £32,520.83.
    expect(base).toBe(113_822.92);
    // From July three full months more, 6.5 x £32,520.83; from April 2013 nothing in the year.
    expect(ends('southwark', plan).get('qipp.crisis_psychosis.start')).toEqual([211_385.42, 0, 211_385.42]);
  });
});

describe('Lancashire and South Cumbria', () => {
  it('bringing people home: all is in proportion to the level for each person', () => {
    const found = ends('lancashire-south-cumbria', HOME);
    // £503,131.74 in 2020/21; times 0.8 and 1.3, with a penny in the parts.
    expect(found.get('proxies.relative_level')).toEqual([402_505.39, 654_071.27, 251_565.88]);
  });

  it('the sign-off that slips: months of money against months of slip', () => {
    const grid = JSON.parse(
      said('lancashire-south-cumbria', {
        line: 'services.crisis.investment',
        scenario: 'slip',
        period: '2018/19',
        grid: ['checkpoints.checkpoint_2.month=2018-12:2019-04', 'core_offer.build_up=x0.5:x1'],
        steps: '5',
        json: true,
      }),
    ) as Grid;
    expect(grid.down.values).toEqual(['2018-12', '2019-01', '2019-02', '2019-03', '2019-04']);
    // £49,710.06 a month (£49,710.055...) from the month on to March, and a half of it with half the build-up.
    expect(grid.cells.map((row) => [row[0]?.value, row.at(-1)?.value])).toEqual([
      [99_420.11, 198_840.22],
      [74_565.08, 149_130.17],
      [49_710.06, 99_420.11],
      [24_855.03, 49_710.06],
      [0, 0],
    ]);
    expect(grid.present).toEqual([4, 4]);
  });
});

describe('a grid of the command line', () => {
  const grid = { ...HOME, grid: ['placements.ooa.set_up_cost=4000:6000', 'placements.ooa.block_share'] };

  it('is told as a table with the present figures marked', () => {
    const text = said('worcestershire', {
      ...grid,
      grid: [grid.grid[0] ?? '', 'placements.ooa.block_share=0:0.1'],
      steps: '2',
    });
    expect(text).toContain(
      'Down: Out-of-area placements: one-off cost of a move, now £6,000 a person  placements.ooa.set_up_cost\n' +
        'Across: Out-of-area placements: share in block contracts, now 0.1  placements.ooa.block_share\n',
    );
    // £2,000 less for each of 5.91 moves is £11,820 more.
    expect(text).toMatch(/^£4,000 a person +£304,271\.70 +£181,924\.91$/m);
    expect(text).toMatch(/^£6,000 a person +£292,451\.70 +\*£170,104\.91$/m);
  });

  it('is told as CSV, one row a cell', () => {
    const rows = parse(said('worcestershire', { ...grid, steps: '2', csv: true }), { columns: true });
    expect(rows).toHaveLength(4);
    expect(rows).toContainEqual({
      line: 'placements.ooa.net',
      period: '2011/12',
      'placements.ooa.set_up_cost': '6000',
      'placements.ooa.block_share': '0.25',
      value: '-13415.28',
      present: '',
      why_none: '',
    });
  });
});

describe('a wrong question', () => {
  it.each([
    [
      { ...HOME, scenario: 'plan' },
      '"placements.ooa.net" is not known in 2011/12. These inputs behind it have no figure: ',
    ],
    [
      { ...HOME, line: 'placements.ooa.nett' },
      'There is no line "placements.ooa.nett". Did you mean "placements.ooa.net"?',
    ],
    [{ ...HOME, swing: 'ten' }, '"ten" is not a number. Write one such as --swing 10.'],
    [{ ...HOME, most: '2.5' }, '"2.5" is no number of inputs. Write a whole number such as --most 10.'],
    [
      { ...HOME, steps: '5' },
      '--steps says how many values a grid has. Name two inputs too: --grid name name.',
    ],
    [
      { ...HOME, grid: ['a.b', 'c.d'], swing: '5' },
      'A grid moves the two inputs that it names: leave --swing and --most out.',
    ],
    [
      { ...HOME, grid: ['placements.ooa.block_share'] },
      'A grid takes two inputs, and 1 is named. Write them like --grid name name=10:20.',
    ],
    [
      { ...HOME, grid: ['placements.ooa.block_share=10%:20%', 'placements.ooa.scheduled'] },
      '"placements.ooa.block_share=10%:20%" cannot be read. Write the lowest and the highest value as plain numbers, like placements.ooa.block_share=10:20 (a share of 10 % is 0.1), or placements.ooa.block_share=x0.5:x1.5 for times what it is.',
    ],
    [
      { ...HOME, grid: ['investment.dementia.stated=x0.5:x1.5', 'placements.ooa.scheduled'] },
      '"investment.dementia.stated" does not move "placements.ooa.net" in 2011/12. These do, the one that moves it most first: placements.ooa.prevention, placements.ooa.block_share, placements.ooa.scheduled, placements.ooa.local_annual_leave_rate, placements.ooa.opening_stock.',
    ],
  ])('%j', (options, what) => {
    expect(() => said('worcestershire', options)).toThrow(what);
  });

  it('ends with 2, and a right one with 0', async () => {
    const call = ['sensitivity', 'worcestershire', '--scenario', 'repatriation'];
    const [wrong, right] = await Promise.all([
      headroom(call),
      headroom([
        ...call,
        '--line',
        HOME.line,
        '--grid',
        'placements.ooa.block_share',
        'placements.ooa.opening_stock',
        '--steps',
        '3',
      ]),
    ]);
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain("required option '-l, --line <name>' not specified");
    expect([right.code, right.stderr]).toEqual([0, '']);
    expect(right.stdout).toContain('they give £170,104.91.');
  });
});
