import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { chooseRows } from '../../../src/shell/frames/choose.ts';
import { frameFromCsv, frameToCsv } from '../../../src/shell/frames/csv.ts';
import { jsonRows } from '../../../src/shell/frames/json-rows.ts';
import { pivotByPeriod } from '../../../src/shell/frames/pivot.ts';
import { sideBySide } from '../../../src/shell/frames/side-by-side.ts';
import { sortByFigure } from '../../../src/shell/frames/sort-by-figure.ts';
import { textFrame, textsOf } from '../../../src/shell/frames/text-frame.ts';
import { toDataFrame } from '../../../src/shell/frames/to-data-frame.ts';
import { FRAME_ROWS, frameRow, LARGE } from '../../support/frames.ts';

const valuesOf = (frame: Awaited<ReturnType<typeof toDataFrame>>, column = 'value'): readonly unknown[] =>
  frame.column(column).values;

describe('the ways to cut and turn a data frame', () => {
  it('chooses rows by line, period and any other column, each as it was', async () => {
    const frame = await toDataFrame(FRAME_ROWS);
    const chosen = await chooseRows(frame, { lines: ['own.large', '*.small'], periods: ['2009/10'] });
    expect(valuesOf(chosen)).toEqual([LARGE, '0.10']);
    expect(valuesOf(await chooseRows(frame, { lines: ['own.large'] }))).toEqual([LARGE, '']);
    const unknown = await chooseRows(frame, { where: { status: ['unknown', 'at_least'] } });
    expect(valuesOf(unknown)).toEqual(['', '1850000.00']);
  });

  it.each<[string, Parameters<typeof chooseRows>[1], string]>([
    ['a line that is not there', { lines: ['own.larger'] }, 'No row of the frame meets that.'],
    [
      'a column that is not there',
      { where: { funder: ['pct'] } },
      'The frame has no column "funder". It has: line, unit, rollup, period, value, status, unknown_lines.',
    ],
  ])('says when it is asked for %s', async (_, wanted, message) => {
    await expect(chooseRows(await toDataFrame(FRAME_ROWS), wanted)).rejects.toThrow(message);
  });

  it('spreads the periods out, and tells what is unknown, a part, or not there', async () => {
    const frame = await toDataFrame([...FRAME_ROWS, frameRow('own.late', '2010/11', '7.00', 'stated')]);
    expect(textsOf(await pivotByPeriod(frame))).toEqual({
      columns: ['line', 'unit', 'rollup', '2009/10', '2010/11', 'unknown_lines'],
      rows: [
        ['own.large', 'GBP', 'flow', LARGE, 'unknown', '1'],
        ['own.part', 'GBP', 'flow', 'known part 90.00', 'at least 1850000.00', '1'],
        ['own.small', 'GBP', 'flow', '0.10', '-0.10', '0'],
        ['own.late', 'GBP', 'flow', 'not there', '7.00', '0'],
      ],
    });
  });

  it('puts two scenarios side by side, and tells unknown from not there', async () => {
    const before = await toDataFrame(FRAME_ROWS.filter(({ line }) => line !== 'own.part'));
    const after = await toDataFrame([
      frameRow('own.large', '2010/11', LARGE, 'assumed'),
      frameRow('own.new', '2010/11', '', 'unknown'),
    ]);
    const both = await sideBySide({ name: 'plan', frame: before }, { name: 'more', frame: after });
    expect(both.columns.slice(4)).toEqual([
      'value plan',
      'value more',
      'status plan',
      'status more',
      'unknown_lines plan',
      'unknown_lines more',
    ]);
    expect(textsOf(both).rows.map((row) => [row[0], row[3], row[4], row[5]])).toEqual([
      ['own.large', '2009/10', LARGE, 'not there'],
      ['own.large', '2010/11', '', LARGE],
      ['own.small', '2009/10', '0.10', 'not there'],
      ['own.small', '2010/11', '-0.10', 'not there'],
      ['own.new', '2010/11', 'not there', ''],
    ]);
  });

  it('sorts by the size of the figures, and not as words; what is unknown comes last', async () => {
    const frame = await toDataFrame(FRAME_ROWS);
    const down = [LARGE, '1850000.00', '90.00', '0.10', '-0.10'];
    expect(valuesOf(await sortByFigure(frame, 'value'))).toEqual([...down, '']);
    const up = await sortByFigure(frame, 'value', 'smallest_first');
    expect(valuesOf(up)).toEqual([...down.toReversed(), '']);
  });

  it('goes to CSV and back without a change', async () => {
    const frame = await toDataFrame(FRAME_ROWS);
    const csv = frameToCsv(frame);
    expect(csv.split('\n').slice(0, 3)).toEqual([
      'line,unit,rollup,period,value,status,unknown_lines',
      `own.large,GBP,flow,2009/10,${LARGE},stated,0`,
      'own.large,GBP,flow,2010/11,,unknown,1',
    ]);
    expect(textsOf(await frameFromCsv(csv))).toEqual(textsOf(frame));
    await expect(frameFromCsv('')).rejects.toThrow('The CSV file is empty');
    expect((await frameFromCsv('line,value\n')).columns).toEqual(['line', 'value']);
  });

  it('carries any text through CSV, whatever marks are in it', async () => {
    const texts = fc.array(fc.tuple(fc.string(), fc.constantFrom('', LARGE, 'a "b", c', '1\n2')), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (rows) => {
        const told = rows.map(([name, value]) => [`x${name}`, value]);
        const frame = await textFrame({ columns: ['line', 'value'], rows: told });
        expect(textsOf(await frameFromCsv(frameToCsv(frame))).rows).toEqual(told);
      }),
      { numRuns: 50 },
    );
  });

  it('goes to JSON with pennies as text and unknown as null', async () => {
    const rows = jsonRows(await toDataFrame(FRAME_ROWS));
    expect(JSON.parse(JSON.stringify(rows.slice(0, 2)))).toMatchObject([
      { line: 'own.large', value: LARGE },
      { line: 'own.large', value: null, status: 'unknown', unknown_lines: '1' },
    ]);
  });
});

describe('the ways that are not offered', () => {
  it('are refused, for numbers of a data frame lose pennies and pass over gaps', async () => {
    const { DataFrame } = await import('danfojs-node');
    const numbers = new DataFrame([[Number(LARGE)], [Number.NaN]], { columns: ['value'] });
    // Its arithmetic advertises itself.
    const quiet = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    onTestFinished(() => quiet.mockRestore());
    // What would become of money: its pennies go, and an unknown counts as nought.
    expect(numbers.add(0).column('value').values[0]).not.toBe(Number(LARGE));
    expect(numbers.column('value').sum()).toBe(Number(LARGE));
    const routes = [
      () => Promise.resolve(frameToCsv(numbers)),
      () => Promise.resolve(jsonRows(numbers)),
      () => chooseRows(numbers, {}),
      () => sortByFigure(numbers, 'value'),
      () => pivotByPeriod(numbers),
      () => sideBySide({ name: 'a', frame: numbers }, { name: 'b', frame: numbers }),
    ];
    for (const route of routes)
      await expect((async () => route())()).rejects.toThrow(
        'The column "value" holds numbers, not texts, so that pennies may be lost in it',
      );
  });
});
