import { z } from 'zod';
import { numberCell, optionalNumberCell, optionalWordsCell, refCell, yearCell } from '../../tables/cells.ts';
import { defineTable, type RowFault, type RowOf } from '../../tables/layout.ts';
import { evidenceColumn, sourceColumns, sourceFaults } from '../../tables/source-columns.ts';

/** Price factors: what a contract's price moves by each April. */
export const priceTable = defineTable({
  name: 'price factors',
  describe: 'By how much contract prices move each April: cost uplift less the efficiency asked for.',
  columns: z.object({
    set: refCell.describe('The set of factors that the row belongs to, such as mental_health_contracts.'),
    year: yearCell.describe('The financial year from whose April the factor holds.'),
    cost_uplift_percent: optionalNumberCell.describe('Cost growth, in per cent; empty when not known apart.'),
    efficiency_percent: optionalNumberCell.describe(
      'Efficiency asked for, in per cent; empty when not known apart.',
    ),
    net_percent: numberCell.describe('Cost uplift less efficiency, in per cent.'),
    applies_to: optionalWordsCell.describe('What the factor was published for.'),
    evidence: evidenceColumn,
    ...sourceColumns,
  }),
  key: ['set', 'year'],
  checkRow: (row): readonly RowFault[] => {
    const { cost_uplift_percent: uplift, efficiency_percent: efficiency, net_percent: net } = row;
    const wrong =
      uplift !== undefined && efficiency !== undefined && Math.abs(uplift - efficiency - net) > 0.0005;
    const what = `The net factor ${net} is not ${uplift} less ${efficiency}.`;
    return [
      ...(wrong ? [{ column: 'net_percent', what, mend: 'Correct one of the three.' }] : []),
      ...sourceFaults(row, true),
    ];
  },
});

export type PriceRow = RowOf<typeof priceTable>;
