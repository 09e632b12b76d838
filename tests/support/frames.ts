import type { Row } from '../../src/core/results/rows.ts';

/** More pennies than a 32-bit number holds. */
export const LARGE = '1357913579.37';

export function frameRow(line: string, period: string, value: string, status: Row['status']): Row {
  const unknownLines = status === 'unknown' || status === 'at_least' || status === 'known_part' ? 1 : 0;
  return { line, unit: 'GBP', rollup: 'flow', period, value, status, unknownLines };
}

/** A large sum, an unknown, a part that is known, a credit and a few pence. */
export const FRAME_ROWS: readonly Row[] = [
  frameRow('own.large', '2009/10', LARGE, 'stated'),
  frameRow('own.large', '2010/11', '', 'unknown'),
  frameRow('own.part', '2009/10', '90.00', 'known_part'),
  frameRow('own.part', '2010/11', '1850000.00', 'at_least'),
  frameRow('own.small', '2009/10', '0.10', 'stated'),
  frameRow('own.small', '2010/11', '-0.10', 'stated'),
];
