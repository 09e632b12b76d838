import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { scenariosCommand } from '../../../src/shell/cli/scenarios.ts';
import { ROOT } from '../../support/headroom.ts';

function said(model: string, options: { json?: boolean; csv?: boolean } = {}): string {
  const lines: string[] = [];
  const say = (text: string): void => {
    lines.push(text);
  };
  scenariosCommand({ root: ROOT, say, progress: () => undefined }, model, options);
  return lines.join('\n');
}

describe('scenarios', () => {
  it('says of each what it is laid over, what it changes from what to what, and why', () => {
    const text = said('worcestershire');
    expect(text).toContain('in this order: off, on, set, fill, scale, shift, delay, formulas.');
    expect(text).toContain('plan: The plan as the document states it\n  changes no figure');
    expect(text).toContain(
      '  off      measure=amount, money=new: 4 lines. none of the new investment goes ahead.',
    );
    expect(text).toContain('  set      placements.ooa.opening_stock: unknown -> 35. ');
    expect(text).toContain('  set      reinvestment.placements.to.aspergers.cost: unknown -> £60,000. ');
    expect(text).toContain(
      'recycle_late (on top of recycle): The business case slips by half a year\n' +
        '  delay    checkpoints.specialist_provision.month: 2011-03 -> 2011-09. Half a year later than hoped.',
    );
  });

  it('gives the same as CSV, one row a change, and as JSON', () => {
    const rows = parse(said('worcestershire', { csv: true }), { columns: true }) as readonly Record<
      string,
      string
    >[];
    const late = rows.filter((row) => row.scenario === 'recycle_late');
    expect(late).toEqual([
      {
        scenario: 'recycle_late',
        does: 'delay',
        entry: 'checkpoints.specialist_provision.month',
        lines: 'checkpoints.specialist_provision.month',
        before: '2011-03',
        after: '2011-09',
        reason: 'Half a year later than hoped.',
      },
    ]);
    const { ok, model, scenarios } = JSON.parse(said('worcestershire', { json: true })) as {
      ok: boolean;
      model: string;
      scenarios: readonly { scenario: string; changes: readonly unknown[] }[];
    };
    expect([ok, model]).toEqual([true, 'worcestershire']);
    expect(scenarios.flatMap((s) => s.changes)).toHaveLength(rows.length);
  });
});
