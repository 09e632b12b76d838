import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { optimise } from '../../../src/core/optimise/optimise.ts';
import { optimumData } from '../../../src/core/optimise/optimum-data.ts';
import { type AnswerOptions, giveAnswer } from '../../../src/shell/cli/answer.ts';
import { optimiseCommand } from '../../../src/shell/cli/optimise.ts';
import { optimumAnswer } from '../../../src/shell/cli/print-optimum.ts';
import { addScenario } from '../../../src/shell/model-file/add-scenario.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { loadQuestion } from '../../../src/shell/model-file/load-question.ts';
import { resultFiles } from '../../../src/shell/results/result-files.ts';
import { headroom, ROOT } from '../../support/headroom.ts';
import { SOLVER } from '../../support/optimise.ts';

/** A folder with the models and their tables, to write to. */
const COPY = mkdtempSync(join(tmpdir(), 'headroom-'));
cpSync(join(ROOT, 'models'), join(COPY, 'models'), { recursive: true });
cpSync(join(ROOT, 'data'), join(COPY, 'data'), { recursive: true });
afterAll(() => rmSync(COPY, { recursive: true }));

async function said(model: string, options: object = {}, question?: string, root = ROOT): Promise<string> {
  const lines: string[] = [];
  const say = (text: string): void => {
    lines.push(text);
  };
  await optimiseCommand({ root, say, progress: () => undefined }, model, question, options);
  return lines.join('\n');
}

/** What the tables of a scenario show of a line in a year. */
function tablesOf(root: string, model: string, scenario: string): (line: string, period: string) => string {
  const loaded = loadModel(root, model);
  const csv = resultFiles(loaded, scenario, loadScenario(loaded, scenario), 'test')['annual.csv'];
  const rows = parse(csv, { columns: true }) as readonly Record<string, string>[];
  return (line, period) => rows.find((row) => row.line === line && row.period === period)?.value ?? '';
}

describe('optimise on Worcestershire', () => {
  const loaded = loadModel(ROOT, 'worcestershire');
  const optimum = optimise(loaded.model, loadQuestion(loaded, 'best_use'), SOLVER);
  const answer = optimumAnswer(optimumData(optimum), 'worcestershire', undefined, undefined);
  const given = (options: AnswerOptions): string => {
    const lines: string[] = [];
    giveAnswer({ root: ROOT, progress: () => undefined, say: (line) => lines.push(line) }, answer, options);
    return lines.join('\n');
  };
  const text = given({});

  it('says what goes ahead, what it brings, what binds, and what a wider limit would bring', () => {
    expect(text).toContain(
      'People supported for a year with the recycled money: 61 people, the most within the limits; 2.43 people more than the 58.57 people of the scenario "recycle".',
    );
    expect(text).toMatch(/^Services for adults with Asperger's syndrome +goes ahead +2011-04 +£90,000$/m);
    expect(text).toMatch(/^Local eating disorders services +goes ahead +2011-07 +£60,000$/m);
    expect(text).toMatch(/^Specialist provision in the county +goes ahead +2012-01 +£160,000$/m);
    expect(text).toMatch(
      /^Commitments no more .* 2011\/12 +£310,000 +at most £314,221.48 +£4,221.48 +nothing +£5,778.53 more: 0.25 people$/m,
    );
    expect(text).toMatch(/^Four places .* yes +nothing +4 people less: 19 people$/m);
    expect(text).toContain(
      'The scenario "recycle" itself does not keep to these limits: Nothing that is asked for is left unmet; Commitments no more than what is released for good.',
    );
  });

  it('says that the model is not linear, where that begins, and that every plan was tried', () => {
    expect(text).toContain(
      'The first line that does not add up: reinvestment.placements.to.specialist_provision = max(0, min(',
    );
    expect(text).toContain(
      'So the engine worked out every plan, 13,456 in all. None that keeps to the limits has more.',
    );
  });

  it('a plan that is saved gives the figures of the answer when it is projected', () => {
    addScenario(COPY, 'worcestershire', 'in_full', optimum.scenario);
    const year = tablesOf(COPY, 'worcestershire', 'in_full');
    const people = ['2009/10', '2010/11', '2011/12'].map((period) => Number(year('recycled.people', period)));
    expect(people.reduce((a, b) => a + b)).toBeCloseTo(61, 9);
    // 90 + 60 + 160 thousand a year; in 2011/12 90 for the year, 60 from July, 160 from January: 175,000.
    expect(year('recycled.committed', '2011/12')).toBe('310000.00');
    expect(year('reinvestment.placements.spent', '2011/12')).toBe('175000.00');
    expect(year('recycled.unmet', '2011/12')).toBe('0.00');
  });

  it('gives the same as CSV and as JSON', () => {
    const rows = parse(given({ csv: true }), { columns: true }) as readonly Record<string, string>[];
    expect(rows.map((row) => row.part)).toEqual([
      'objective',
      ...Array.from({ length: 3 }, () => 'choice'),
      ...Array.from({ length: 8 }, () => 'limit'),
    ]);
    expect(rows.at(-1)).toMatchObject({
      name: 'places',
      value: '4',
      bound: '4',
      binds: 'yes',
      next_by: '4',
      next_gain: '19',
    });
    const json = JSON.parse(given({ json: true })) as Record<string, unknown>;
    expect(json).toMatchObject({
      ok: true,
      model: 'worcestershire',
      objective: { value: 61, unit: 'people', sense: 'maximise' },
      method: { kind: 'every_plan', plans: 13456 },
      scenario: { extends: 'recycle' },
    });
  });
});

describe('optimise on Lancashire and South Cumbria', () => {
  it('keeps to the staff that can be found, to the penny, and says what one more pound buys', async () => {
    const text = await said('lancashire-south-cumbria', { save: 'most_people' }, undefined, COPY);
    expect(text).toContain('24,746.84 people, the most within the limits; 6,017.98 people more than');
    expect(text).toMatch(/2019\/20 +£4,000,000 +a change of £4,000,000 +£0 +yes +0.00458 people$/m);
    expect(text).toContain('The linear picture and the engine agree to the penny on this plan and on ');
    expect(text).toMatch(/Written to .*model\.yaml as the scenario "most_people"\.$/);
    const tables = tablesOf(COPY, 'lancashire-south-cumbria', 'most_people');
    const year = (period: string): number => Number(tables('core_offer.investment', period));
    expect(year('2019/20') - year('2018/19')).toBeCloseTo(4_000_000, 2);
  });
});

describe('a wrong call of optimise', () => {
  it.each([
    ['worcestershire', 'best', {}, 'There is no question "best". Did you mean "best_use"?'],
    ['worcestershire', 'zzz', {}, 'There is no question "zzz". There are: best_use.'],
    [
      'southwark',
      undefined,
      {},
      'The model "southwark" has no questions. Add one under "optimise:" in its model file; docs/questions.md shows how.',
    ],
    [
      'worcestershire',
      undefined,
      { relax: '-1' },
      '"-1" is not an amount to widen a limit by. Write a number above nought, such as --relax 1000.',
    ],
  ])('%s %s %j', async (model, question, options, message) => {
    await expect(said(model, options, question, COPY)).rejects.toThrow(message);
  });

  it('ends with 2 and says so on the error stream', async () => {
    const { code, stdout, stderr } = await headroom(['optimise', 'worcestershire', 'bets_use']);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no question "bets_use". Did you mean "best_use"?\n',
    });
  });
});
