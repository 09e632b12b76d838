import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CallError } from '../../../src/core/problem/call-error.ts';
import { annualRows } from '../../../src/core/results/rows.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { projectPlan } from '../../../src/core/run/projection.ts';
import { type SolveOptions, solveCommand } from '../../../src/shell/cli/solve.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { ROOT } from '../../support/headroom.ts';

function said(model: string, options: Partial<SolveOptions>, root = ROOT): string {
  const lines: string[] = [];
  const say = (text: string): void => {
    lines.push(text);
  };
  const context = { root, say, progress: () => undefined };
  solveCommand(context, model, { input: '', line: '', target: '', scenario: 'plan', ...options });
  return lines.join('\n');
}

const SIP = {
  scenario: 'sip',
  input: 'qipp.sip.saving',
  line: 'reinvestment.released.to.community.unmet',
  period: '2013/14',
  target: '0',
} as const;

const GROWTH = {
  scenario: 'to_fyfv',
  input: 'affordable.dementia.people_growth',
  line: 'affordable.dementia.need',
  target: 'affordable.dementia.money',
} as const;

describe('how much SIP must save in Southwark', () => {
  /*
   * The pool pays for care in the community, £33,333.33 a month from April 2013. SIP brings p = 0.7 x saving / 12 a month from
   * October 2012. Half of what a month releases stays in the pool; a month of costs falls on it whole. The pool is at its lowest at the
   * end of October 2013, when two projects start and pay for their managers. Up to then, without SIP, the three months of costs
   * come to -40,663.889 - 57,912.778 - 23,982.708 = -122,559.375, and half of the other ten to (86,722.222 + 251,494.444) / 2 =
   * 169,108.333. SIP adds p in each of the three and half of it in each of the ten: 8p. Seven months of care cost 233,333.333.
   *   8p = 233,333.333 - 46,548.958 = 186,784.375, so p = 23,348.047 and the saving is p x 12 / 0.7 = £400,252.2321.
   * A penny less than the next whole one would leave something unpaid.
   */
  it('is at least £400,252.24 a year for care in the community to be paid in full', () => {
    const text = said('southwark', SIP);
    expect(text.split('\n')[0]).toBe(
      '"SIP, schemes not listed: full-year saving" must be at least £400,252.24 for "Released savings: asked for by more care in the community and not met" to come to £0 in 2013/14.',
    );
    expect(text).toContain('As things stand neither the input nor the figure is known.');
    expect(text).toContain('\n  solved:\n    title: "Solved: SIP, schemes not listed: full-year saving"\n');
    expect(text).toContain('    extends: sip\n    set:\n      qipp.sip.saving:\n        value: 400252.24\n');
  });

  it('is the same as CSV and as JSON', () => {
    expect(parse(said('southwark', { ...SIP, csv: true }), { columns: true })).toEqual([
      {
        scenario: 'sip',
        input: 'qipp.sip.saving',
        as: 'value',
        line: 'reinvestment.released.to.community.unmet',
        period: '2013/14',
        target: '0',
        kind: 'interval',
        from: '400252.24',
        to: '',
        chosen: '400252.24',
        figure: '0',
        misses_by: '0',
      },
    ]);
    expect(JSON.parse(said('southwark', { ...SIP, json: true }))).toMatchObject({
      ok: true,
      kind: 'interval',
      answer: { input: 400252.24, figure: 0, aim: 0, misses_by: 0, scenario: { extends: 'sip' } },
      found: [{ kind: 'interval', from: 400252.24, to: null }],
      present: { input: 'unknown', figure: 'unknown', target: 0 },
    });
  });

  it('can be kept: the scenario that is saved shows what was asked for, to the penny', () => {
    const root = mkdtempSync(join(tmpdir(), 'headroom-'));
    try {
      for (const folder of ['models/southwark', 'data/southwark', 'data/reference'])
        cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
      const text = said('southwark', { ...SIP, target: '£100,000', save: 'sip_in_part' }, root);
      expect(text).toContain('Written into models/southwark/model.yaml, as the scenario "sip_in_part":');
      const graph = loadScenario(loadModel(root, 'southwark'), 'sip_in_part');
      const unmet = annualRows(projectPlan(planOf(graph))).filter((row) => row.line === SIP.line);
      expect(unmet.map((row) => row.value)).toEqual(['0.00', '100000.00', '0.00']);
      expect(() => said('southwark', { ...SIP, save: 'sip_in_part' }, root)).toThrow(
        new CallError('There is a scenario "sip_in_part" already. Save under another name.'),
      );
      expect(readFileSync(join(root, 'models/southwark/model.yaml'), 'utf8')).toContain('\n  sip_in_part:\n');
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('what growth of dementia Worcestershire can afford', () => {
  /** The need of 2015/16 or 2020/21 by hand: £83,333.33 a month, moved by prices from March 2012 and by growth since then. */
  const need = (growth: number, index: number, year: number): number =>
    Array.from({ length: 12 }, (_, k) => (12 * year + k + 1) / 12).reduce(
      (sum, years) => sum + ((1_000_000 / 12) * index * (1 + growth) ** years) / 0.985,
      0,
    );

  it.each([
    // Net uplifts of the reference table, multiplied from 2009/10: 0.922510796 in 2015/16, 0.973193425 in 2020/21.
    ['2015/16', 0.922510796, 3, 0.01867436],
    ['2020/21', 0.973193425, 8, 0.001412748],
  ])('if the cash of 2011/12 is held until %s', (period, index, year, growth) => {
    const { answer } = JSON.parse(said('worcestershire', { ...GROWTH, period, json: true })) as {
      answer: { input: number; figure: number; aim: number };
    };
    expect(answer).toMatchObject({ input: growth, figure: 1_000_000, aim: 1_000_000 });
    expect(Math.abs(need(growth, index, year) - 1_000_000)).toBeLessThan(0.01);
  });

  it('and how fast the money must grow to keep up: £1,221,929.33 in nine steps from £1,000,000', () => {
    const text = said('worcestershire', {
      ...GROWTH,
      input: 'affordable.dementia.money_growth',
      line: 'affordable.dementia.money',
      target: 'demand.dementia.dementia_services.need',
      period: '2020/21',
      csv: true,
    });
    const [row] = parse(text, { columns: true }) as readonly Record<string, string>[];
    expect(row).toMatchObject({ kind: 'point', figure: '1221929.33', misses_by: '0' });
    expect(Number(row?.chosen)).toBeCloseTo(1.22192933 ** (1 / 9) - 1, 8);
  });

  it('tells a date in months, and which ways there are to move an input', () => {
    const date = { input: 'investment.dementia.start', line: 'investment.dementia', period: '2009/10' };
    const late = JSON.parse(said('worcestershire', { ...date, target: '240000', json: true })) as object;
    // £300,000 over the ten months from June: £30,000 a month, so August leaves eight.
    expect(late).toMatchObject({ as: 'month', answer: { input: '2009-08', figure: 240000 } });
    const factor = { ...date, input: 'investment.dementia.stated', as: 'factor', in: '2009/10' };
    expect(JSON.parse(said('worcestershire', { ...factor, target: '240000', json: true }))).toMatchObject({
      answer: {
        input: 0.8,
        scenario: { scale: { 'investment.dementia.stated': { by: 0.8, from: '2009/10' } } },
      },
    });
  });
});

describe('a question is refused', () => {
  it.each([
    [
      {
        scenario: 'to_fyfv',
        input: 'affordable.dementia.people_growth',
        line: 'investment.dementia',
        target: '1',
      },
      '"investment.dementia" does not rest on "affordable.dementia.people_growth". These move it, here by 1 % more of each: investment.dementia.stated (+£10,000).',
    ],
    [{ ...GROWTH, target: '1.2m' }, '"1.2m" is not a plain number (--target). Write 1200000.'],
    [{ ...GROWTH, low: '2%' }, '"2%" is not a plain number (--low). Write 0.02.'],
    [{ ...GROWTH, high: '£5' }, '"£5" is not a plain number (--high). Write 5.'],
    [
      { ...GROWTH, target: 'affordable.dementia.mony' },
      'There is no line "affordable.dementia.mony". Did you mean "affordable.dementia.money"?',
    ],
    [
      { ...GROWTH, target: 'demand.dementia.people' },
      '"demand.dementia.people" is in people and "affordable.dementia.need" in GBP, so the one cannot come to the other.',
    ],
    [
      { ...GROWTH, target: GROWTH.line },
      '"affordable.dementia.need" is always what it is itself. Name another line, or a number.',
    ],
    [{ ...GROWTH, as: 'facter' }, '"facter" is no way to move an input (--as). Did you mean "factor"?'],
    [
      { ...GROWTH, in: '2012' },
      '"2012" is neither a financial year nor two of them (--in). Write 2010/11 or 2010/11-2011/12.',
    ],
    [
      { ...GROWTH, in: '2020/21-2021/22' },
      '2021/22 is not in this projection. The projection holds 2009/10-2020/21.',
    ],
    [
      { input: 'investment.dementia.start', line: 'investment.dementia', target: '1', low: 'Apr 2009' },
      '"Apr 2009" is not a month (--low). Write it as 2009-04.',
    ],
    [{ ...GROWTH, scenario: 'plann' }, 'There is no scenario "plann". Did you mean "plan"?'],
  ])('%o', (options, message) => {
    expect(() => said('worcestershire', options)).toThrow(new CallError(message));
  });

  it('when the target is out of reach, with how far it goes', () => {
    const confidence = {
      scenario: 'split',
      input: 'qipp.crisis_psychosis.confidence',
      line: 'qipp.programme.slam_qipp.after_risk',
    };
    expect(() => said('southwark', { ...confidence, target: '1561000' })).toThrow(
      new CallError(
        // At nought the four fifths of £390,250.00 are lost from £1,068,634.58; at 1 another fifth is won.
        'No value of "Crisis Intervention / Psychosis & Forensics: confidence" brings "QIPP delivery by SLaM: identified, after risk" to £1,561,000 in 2014/15. It was tried at 201 values from 0 to 1. The figure goes from £756,434.58 (at 0) to £1,146,684.58 (at 1).',
      ),
    );
  });

  it('when another line of the sum stays unknown', () => {
    const total = {
      scenario: 'split',
      input: 'qipp.programme.sip.target_of_year',
      in: '2014/15',
      line: 'qipp.total.target',
    };
    expect(() => said('southwark', { ...total, target: '2000000' })).toThrow(
      'Only a part of "qipp.total.target" is known in 2014/15, whatever "qipp.programme.sip.target_of_year" is: qipp.programme.council_reduction.target is unknown.',
    );
  });
});
