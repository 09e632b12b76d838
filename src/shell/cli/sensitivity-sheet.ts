import { DATE } from '../../core/quantity/dimension.ts';
import type { Effect, Sensitivity, SensitivityRow } from '../../core/sensitivity/sensitivity.ts';
import { sheetCell } from './asked-words.ts';

/** The columns of the answer as one table. */
export const SHEET = [
  'line',
  'period',
  'base',
  'rank',
  'input',
  'label',
  'unit',
  'moved',
  'now',
  'low',
  'high',
  'line_at_low',
  'line_at_high',
  'change_at_low',
  'change_at_high',
  'swing',
  'raised_by',
  'elasticity',
  'source',
  'reason',
];

/** A row for each input that was moved, then one for each that was not, with the reason. */
export function sheetRows(
  found: Sensitivity,
  rows: readonly SensitivityRow[],
): readonly (readonly (string | number)[])[] {
  const { line, period, base, unit, notMoved } = found;
  const about = [line, period, sheetCell(base, unit)];
  const move = (value: number | null): string => sheetCell(value, unit === DATE ? '1' : unit);
  const why = ({ value, why: reason = '' }: Effect): string =>
    value === null ? reason : sheetCell(value, unit);
  const moved = rows.map((row) => [
    ...about,
    row.rank,
    row.input,
    row.label,
    row.unit,
    row.by,
    ...[row.now, row.low, row.high].map((value) => sheetCell(value, row.unit)),
    why(row.atLow),
    why(row.atHigh),
    ...[row.atLow.change, row.atHigh.change, row.swing].map(move),
    row.raisedBy ?? '',
    row.elasticity === null ? '' : sheetCell(row.elasticity, '1'),
    row.source,
    row.reason,
  ]);
  const reasons = [
    ['not moved: no range', notMoved.noRange],
    ['not moved: outside its range', notMoved.outsideRange],
    ['left unknown, in all months or in some', notMoved.unknown],
    ['not moved: a formula of the scenario', notMoved.formulas],
  ] as const;
  const left = reasons.flatMap(([reason, names]) =>
    names.map((name) => [
      ...about,
      '',
      name,
      '',
      '',
      reason,
      ...Array.from({ length: SHEET.length - 8 }, () => ''),
    ]),
  );
  return [...moved, ...left];
}
