import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../src/core/ledger/layout.ts';
import { LAYOUTS, layoutNamed } from '../../../src/core/ledger/layouts/index.ts';

function columnsOf(name: string): Layout['columns'] {
  return layoutNamed(name)?.columns ?? [];
}

describe('the layouts', () => {
  it('has the 38 columns of GlBudgetInterface.csv at their positions', () => {
    const names = columnsOf('oracle-fusion-budget').map((column) => column.name);
    const segments = Array.from({ length: 30 }, (_, i) => `SEGMENT${i + 1}`);
    expect(names).toEqual([
      'RUN_NAME',
      'STATUS',
      'LEDGER_ID',
      'BUDGET_NAME',
      'PERIOD_NAME',
      'CURRENCY_CODE',
      ...segments,
      'BUDGET_AMOUNT',
      'LEDGER_NAME',
    ]);
  });

  it('has the 95 columns of GlInterface.csv at the positions of the list that was seen', () => {
    const columns = columnsOf('oracle-fusion-journal');
    const at = (no: number): string | undefined => columns[no - 1]?.name;
    expect(columns).toHaveLength(95);
    expect([1, 8, 9, 38, 39, 40, 43, 46, 52, 53, 62, 67, 69, 78, 88, 92, 95].map(at)).toEqual([
      'Status Code',
      'Actual Flag',
      'Segment1',
      'Segment30',
      'Entered Debit Amount',
      'Entered Credit Amount',
      'REFERENCE1',
      'REFERENCE4',
      'REFERENCE10',
      'Reference column 1',
      'Reference column 10',
      'Interface Group Identifier',
      'ATTRIBUTE1',
      'ATTRIBUTE10',
      'Attribute20',
      'Ledger Name',
      'Period Name',
    ]);
  });

  it('has the columns of acrbatchinput', () => {
    expect(
      columnsOf('unit4-batch')
        .map((column) => column.name)
        .join(', '),
    ).toBe(
      'account, amount, batch_id, client, cur_amount, currency, description, dim_1, dim_2, dim_3, dim_4, dim_5, dim_6, dim_7, ext_inv_ref, interface, period, sequence_no, tax_code, trans_date, trans_type, voucher_date, voucher_type',
    );
  });

  it.each(LAYOUTS.map((layout) => [layout.name, layout] as const))(
    '%s can be read back, and says what nobody has checked',
    (_, layout) => {
      const names = layout.columns.map((column) => column.name);
      const holds = new Set(layout.columns.map((column) => column.holds.kind));
      expect(new Set(names).size).toBe(names.length);
      expect(holds.has('amount') || holds.has('month') || (holds.has('debit') && holds.has('credit'))).toBe(
        true,
      );
      expect(holds.has('period') || holds.has('month')).toBe(true);
      expect(holds.has('code') !== holds.has('code_string')).toBe(true);
      expect(layout.unverified.length).toBeGreaterThan(0);
      expect(layout.trailer && !layout.header).toBe(false);
    },
  );
});
