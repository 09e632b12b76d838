import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CallError } from '../../../src/core/problem/call-error.ts';
import { type CompareOptions, compareCommand } from '../../../src/shell/cli/compare.ts';
import { headroom, ROOT } from '../../support/headroom.ts';

function said(
  model: string,
  scenarios: readonly [before: string, after?: string],
  options: CompareOptions = {},
): string {
  const lines: string[] = [];
  const say = (text: string): void => {
    lines.push(text);
  };
  const [before, after] = scenarios;
  compareCommand({ root: ROOT, say, progress: () => undefined }, model, before, after, options);
  return lines.join('\n');
}

const SPENT = { line: 'reinvestment.released.spent' };

describe('compare', () => {
  it('tells a line by year, then what the difference of the last year comes from', () => {
    const text = said('southwark', ['split', 'slip'], SPENT);
    expect(text).toContain(
      `Released savings: reinvested (reinvestment.released.spent)
  split: The £1.561m split over the six projects, on time
  slip: The first projects slip six months

year           split         slip    difference
-------  -----------  -----------  ------------
2012/13           £0           £0            £0
2013/14  £214,679.59   £19,881.88  -£194,797.71
2014/15     £400,000  £386,660.55   -£13,339.45

What the difference in 2014/15 comes from: each cause alone, with all others as before.
`,
    );
    // No slip alone would keep the money from being spent in full; they do it only together.
    expect(text).toMatch(/^Long Term Conditions .* {2}set: 2013-04 -> 2013-10 +£0$/m);
    expect(text).toMatch(/^Interaction +what the causes do only together +-£13,339\.45$/m);
    expect(text).toMatch(/^slip +£386,660\.55$/m);
    expect(text).toContain('  All of them: Six months later than in the split:');
    expect(text).toContain('To share the interaction out among the causes, add --method shapley');
  });

  it('shares the interaction by Shapley, half and half and the odd penny to one', () => {
    const text = said('southwark', ['split', 'slip'], { ...SPENT, method: 'shapley' });
    expect(text).toMatch(/^Long Term Conditions .* -£6,669\.72$/m);
    expect(text).toMatch(/^Mental Health of Older Adults .* -£6,669\.73$/m);
    expect(text).not.toContain('Interaction');
  });

  it('gives the same as CSV, where start, causes and interaction add up to the end, and as JSON', () => {
    const rows = parse(said('southwark', ['split', 'slip'], { ...SPENT, csv: true }), {
      columns: true,
    }) as readonly Readonly<Record<string, string>>[];
    expect(rows.map((row) => row.kind)).toEqual(['start', 'cause', 'cause', 'cause', 'interaction', 'end']);
    const pennies = rows.map((row) => Math.round(Number(row.value) * 100));
    expect(pennies.slice(0, -1).reduce((sum, p) => sum + p, 0)).toBe(pennies.at(-1));
    const json = JSON.parse(said('southwark', ['split', 'slip'], { ...SPENT, json: true })) as object;
    expect(json).toMatchObject({
      ok: true,
      before: { scenario: 'split' },
      answer: { kind: 'causes', waterfall: { start: 400_000, interaction: -13_339.45, end: 386_660.55 } },
    });
  });

  it('without a line lists every line that differs', () => {
    const text = said('worcestershire', ['recycle', 'recycle_late']);
    expect(text).toContain('19 lines differ between recycle and recycle_late in 2011/12.');
    expect(text).toMatch(/^checkpoints\.specialist_provision\.month .* 2011-03 +2011-09 +6 months later$/m);
    expect(text).toContain(
      'In other years only: checkpoints.specialist_provision.passed (2010/11). Name a year with --period.',
    );
    const csv = said('worcestershire', ['recycle', 'recycle_late'], { csv: true }).split('\n');
    expect(csv).toHaveLength(20);
    expect(csv).toContain(
      'checkpoints.specialist_provision.month,Business case for specialist provision is agreed,date,2011/12,2011-03,assumed,2011-09,assumed,6',
    );
  });

  it('shows no more than thirty lines, and says how many more there are', () => {
    const text = said('southwark', ['split', 'slip']);
    expect(text).toContain('57 lines differ');
    expect(text).toContain('27 more lines not shown here: add --csv for all of them, or --line for one.');
    expect(said('southwark', ['split', 'slip'], { csv: true }).split('\n')).toHaveLength(58);
  });

  it('tells the parts of a line by funder', () => {
    const text = said('worcestershire', ['plan', 'do_nothing'], {
      line: 'investment.total.new',
      by: 'funder',
      period: '2010/11',
    });
    expect(text).toMatch(/^Worcestershire Primary Care Trust \(PCT\) +£1,050,000 +£0 +-£1,050,000$/m);
    expect(text).toMatch(/^all +£1,800,000 +£0 +-£1,800,000$/m);
  });

  it('says what is not known, and which inputs have no figure', () => {
    const text = said('worcestershire', ['plan', 'repatriation'], { line: 'placements.ooa.net' });
    expect(text).toMatch(/^2011\/12 +unknown +£170,104\.91 +unknown$/m);
    expect(text).toContain('It is not known in 2011/12 in plan, so there is no difference to explain.');
    expect(text).toContain(
      'Inputs behind it that have no figure in plan: placements.ooa.opening_stock, placements.ooa.inflow, ',
    );
    const some = said('worcestershire', ['plan', 'do_nothing'], { line: 'investment.total.new' });
    expect(some).toContain(
      'Not the same lines are unknown in it in 2011/12 (plan: investment.mother_and_baby; do_nothing: none), so there is no difference to explain.',
    );
  });

  it('says plainly that nothing differs, and where it does', () => {
    expect(said('worcestershire', ['plan', 'plan'])).toContain(
      'Nothing differs between plan and plan in 2011/12.',
    );
    const other = said('lancashire-south-cumbria', ['core_offer', 'slip'], { line: 'services.total.spend' });
    expect(other).toContain('Nothing differs in 2020/21. It does in 2018/19: name a year with --period.');
  });
});

describe('an earlier version of the model', () => {
  let folder = '';
  let earlier = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'headroom-compare-'));
    for (const part of ['models/worcestershire', 'data/worcestershire', 'data/reference'])
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    earlier = join(folder, 'models/worcestershire');
    // Last month the mother and baby service was not in it, and Asperger's had £30,000 in place of £33,000 in 2009/10.
    for (const table of ['intentions', 'milestones', 'investment']) {
      const path = join(folder, 'data/worcestershire', `${table}.csv`);
      const rows = readFileSync(path, 'utf8')
        .split('\n')
        .filter((row) => !row.startsWith('mother_and_baby'));
      writeFileSync(
        path,
        rows.map((row) => row.replace(/^(aspergers,.*,2009\/10,)33000,/, '$130000,')).join('\n'),
      );
    }
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is where the first scenario comes from; the second has the same name unless another is named', () => {
    const text = said('worcestershire', ['plan'], {
      earlier,
      line: 'investment.total.new',
      period: '2009/10',
    });
    // £133,000 for the service and £3,000 more for Asperger's.
    expect(text).toMatch(/^plan \(earlier version\) +£569,000$/m);
    expect(text).toMatch(/^Review services .* changed in the model: £30,000 -> £33,000 +\+£3,000$/m);
    expect(text).toMatch(
      /^Extend mother and baby mental health services +new in the model, 3 lines +\+£133,000$/m,
    );
    expect(text).toMatch(/^plan +£705,000$/m);
    expect(text).toContain(
      'The order of the causes: what differs in the model itself, in the order of its lines.',
    );
    expect(said('worcestershire', ['plan', 'do_nothing'], { earlier })).toContain(
      'do_nothing: Do nothing new\n',
    );
  });

  it('is named in what is wrong with a call', () => {
    expect(() => said('worcestershire', ['recycl'], { earlier })).toThrow(
      new CallError('Of the earlier version: There is no scenario "recycl". Did you mean "recycle"?'),
    );
    expect(() => said('worcestershire', ['plan', 'recycl'], { earlier })).toThrow(
      new CallError('Of this version: There is no scenario "recycl". Did you mean "recycle"?'),
    );
    expect(() => said('worcestershire', ['plan'], { earlier: 'southwark' })).toThrow(
      new CallError(
        'plan (earlier version) begins in 2012-04 and plan in 2009-04, so their months cannot be set side by side. Compare versions that begin in the same month.',
      ),
    );
    expect(() => said('worcestershire', ['plan'], { earlier, line: 'investment.mother_and_baby' })).toThrow(
      new CallError(
        '"investment.mother_and_baby" is there in plan only, so there is nothing to compare it with in plan (earlier version). Name a line that both have, such as a total that it is part of.',
      ),
    );
  });
});

describe('a wrong call', () => {
  it.each([
    [
      () => said('worcestershire', ['plan']),
      'Compare "plan" with what? Name a second scenario, or an earlier version of the model with --earlier.',
    ],
    [
      () => said('worcestershire', ['plan', 'recycle'], { period: '2019/20' }),
      '2019/20 is not in this projection. The projection holds 2009/10-2011/12.',
    ],
    [
      () => said('worcestershire', ['plan', 'recycle'], { ...SPENT, method: 'shapley', samples: '3x' }),
      '--samples must be a whole number from 4 to 1000000.',
    ],
  ])('is refused: %#', (call, message) => {
    expect(call).toThrow(new CallError(message));
  });

  it('ends with 2 from the command line, and a good one with 0', async () => {
    const [wrong, good] = await Promise.all([
      headroom(['compare', 'worcestershire', 'plan', 'recyle']),
      headroom(['compare', 'worcestershire', 'recycle', 'recycle_late', '--json']),
    ]);
    expect([wrong.code, wrong.stdout, wrong.stderr]).toEqual([
      2,
      '',
      'There is no scenario "recyle". Did you mean "recycle"?\n',
    ]);
    expect([good.code, good.stderr]).toEqual([0, '']);
    expect(JSON.parse(good.stdout)).toMatchObject({ ok: true, answer: { kind: 'lines', period: '2011/12' } });
  });
});
