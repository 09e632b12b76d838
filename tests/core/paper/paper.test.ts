import { describe, expect, it } from 'vitest';
import type { PaperRow } from '../../../src/core/paper/reading.ts';
import type { Cell } from '../../../src/core/results/cell.ts';
import { paperOn } from '../../support/papers.ts';

const known = (value: number, status: Cell['status']): Cell => ({ value, status, unknown: 0 });
const told = ({ label, cells }: PaperRow): readonly unknown[] => [label, ...cells.map((cell) => cell.value)];

describe('what a paper says of Worcestershire as the document states it', () => {
  it('has the headlines of the plan, unknowns counted', async () => {
    const { years, headlines } = await paperOn('worcestershire');
    expect(years).toEqual(['2009/10', '2010/11', '2011/12']);
    expect(headlines[0]).toEqual({
      line: 'investment.total.new',
      label: 'New money',
      unit: 'GBP',
      cells: [
        known(705_000, 'derived'),
        known(1_800_000, 'read'),
        { value: 1_850_000, status: 'at_least', unknown: 1 },
      ],
    });
    expect(headlines.map(({ label }) => label)).toEqual([
      'New money',
      'Existing money',
      'Money at risk',
      'Spend of all organisations',
    ]);
  });

  it('has each funder under its total, and they add up to it with their unknowns', async () => {
    const { funderTables } = await paperOn('worcestershire');
    expect(funderTables[0]?.funders.map(told)).toEqual([
      ['Funder not stated', 300_000, 750_000, 1_000_000],
      ['Worcestershire Primary Care Trust (PCT)', 405_000, 1_050_000, 850_000],
    ]);
    for (const { total, funders } of funderTables)
      total.cells.forEach((cell, i) => {
        const parts = funders.map((row) => row.cells[i]);
        const pennies = parts.reduce((sum, part) => sum + Math.round((part?.value ?? 0) * 100), 0);
        expect(pennies).toBe(Math.round((cell.value ?? 0) * 100));
        expect(parts.reduce((sum, part) => sum + (part?.unknown ?? 0), 0)).toBe(cell.unknown);
      });
  });

  it('sets the full-year effect beside the year only where the two differ', async () => {
    const { fullYears } = await paperOn('worcestershire');
    expect(fullYears.map(({ inYear, fullYear }) => [told(inYear), fullYear.cells[0]?.value])).toEqual([
      [['New money', 705_000, 1_800_000, 1_850_000], 1_063_600],
    ]);
  });

  it('says what recurs', async () => {
    const { recurrence } = await paperOn('worcestershire');
    expect(recurrence).toEqual({ recurrent: 19, once: [] });
  });

  it('sets every option beside it, in the columns that tell them apart', async () => {
    const { options } = await paperOn('worcestershire');
    expect(options.columns.map(({ label }) => label)).toEqual([
      'New money',
      'Net saving of the schemes',
      'Money reinvested',
    ]);
    expect(options.options.map(({ name, from, changes }) => [name, from, changes])).toEqual([
      ['plan', undefined, 0],
      ['do_nothing', 'plan', 4],
      ['repatriation', 'plan', 10],
      ['recycle', 'repatriation', 11],
      ['recycle_late', 'recycle', 1],
      ['to_fyfv', 'plan', 0],
      ['best_use', 'recycle', 6],
    ]);
    const recycle = options.options.find(({ name }) => name === 'recycle');
    expect(recycle?.cells[2]).toEqual(known(173_521.79, 'assumed'));
  });

  it('finds what moves an option most when nothing moves the plan', async () => {
    const { moved } = await paperOn('worcestershire');
    expect([moved?.scenario, moved?.heading, moved?.base]).toEqual([
      'repatriation',
      'Net saving of the schemes',
      170_104.91,
    ]);
    expect(moved?.rows[0]).toMatchObject({
      label: 'Out-of-area placements: share of new placements prevented',
      swing: 320_596.21,
    });
  });

  it('gathers the unknown figures by their reasons, and loses none', async () => {
    const { unknowns } = await paperOn('worcestershire');
    expect([unknowns.inputs, unknowns.missing, unknowns.groups.length]).toEqual([154, 58, 36]);
    expect(unknowns.groups.reduce((sum, { figures }) => sum + figures, 0)).toBe(58);
    expect(unknowns.groups[0]?.why).toBe('The document says: "Budget: Totals TBC across ACS and PCT".');
  });

  it('asks the board only for what is open', async () => {
    const kinds = async (scenario: string): Promise<readonly string[]> =>
      (await paperOn('worcestershire', scenario)).asks.map(({ kind }) => kind);
    expect(await kinds('plan')).toEqual([
      'note_headline',
      'note_unknowns',
      'choose_option',
      'set_date',
      'name_funder',
      'set_target',
      'set_envelope',
      'set_envelope',
    ]);
    // The recycled saving has a date for its business case.
    expect(await kinds('recycle')).not.toContain('set_date');
  });

  it('says what waits for a checkpoint', async () => {
    const { checkpoints } = await paperOn('worcestershire', 'recycle');
    expect(checkpoints.map(({ month, waiting }) => [month, waiting])).toEqual([
      [
        '2011-03',
        ['Placement savings: first month of specialist provision in the county, once the gate is passed'],
      ],
    ]);
    const core = await paperOn('lancashire-south-cumbria', 'core_offer');
    expect(core.checkpoints.map(({ waiting }) => waiting.length)).toEqual([0, 0, 5, 0]);
  });

  it('sets another scenario beside it as headroom compare does', async () => {
    const { compared, options } = await paperOn('southwark', 'split', 'slip');
    expect(options.options.map(({ name }) => name)).toEqual(['split', 'slip']);
    expect(compared?.period).toBe('2014/15');
    const reinvested = compared?.lines.find(({ name }) => name === 'reinvestment.total.reinvested');
    expect([reinvested?.before?.value, reinvested?.after?.value, reinvested?.difference]).toEqual([
      400_000, 386_660.55, -13_339.45,
    ]);
  });
});
