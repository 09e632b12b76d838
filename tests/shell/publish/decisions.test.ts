import { describe, expect, it } from 'vitest';
import { ASKED_DECISIONS } from '../../../notebooks/data/asked-decisions.ts';
import { readPeriod } from '../../../src/core/run/period.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { type Decisions, publishedDecisions } from '../../../src/shell/publish/decisions.ts';
import { resultsOf, yearsOf } from '../../support/annual.ts';
import { ROOT } from '../../support/headroom.ts';

describe.each(Object.entries(ASKED_DECISIONS))('the decisions of %s', (model, asked) => {
  const results = resultsOf(model);
  let kept: Promise<Decisions> | undefined;
  const decisions = (): Promise<Decisions> => {
    kept ??= publishedDecisions(ROOT, model, asked);
    return kept;
  };
  /** The figure of the results, as a number. */
  const printed = (scenario: string, line: string, period: string): number => {
    const { calendar } = loadScenario(loadModel(ROOT, model), scenario);
    const year = readPeriod(calendar, period);
    const cells = yearsOf(results.of(scenario), line);
    return Number(cells[year?.kind === 'year' ? year.year : -1]?.[0]);
  };

  it('start from figures of the results', async () => {
    const { sensitivity, comparison } = await decisions();
    const { scenario, line, period } = asked.sensitivity;
    expect(sensitivity.base).toBe(printed(scenario, line, period));
    const { waterfall } = comparison.answer;
    expect([waterfall?.start, waterfall?.end]).toEqual([
      printed(asked.compare.scenario, asked.compare.line, asked.compare.period),
      printed(asked.compare.other, asked.compare.line, asked.compare.period),
    ]);
  });

  it('find an answer to how much it would take', async () => {
    const { solution } = await decisions();
    expect(solution.kind).toBe('one');
    expect(solution.answer?.figure).toBe(asked.solve.target);
  });

  it('choose the plan that the model file keeps as a scenario', async () => {
    const { optimum } = await decisions();
    const kept = loadModel(ROOT, model).model.file.scenarios[asked.compare.other];
    const { set, formulas = {} } = optimum.scenario;
    expect(kept?.set).toEqual(set);
    expect(kept?.formulas).toEqual(formulas);
    expect(kept?.extends).toBe(optimum.question.scenario);
  });

  it('know of nothing that would do better than the chosen plan within a limit that has room', async () => {
    const { optimum } = await decisions();
    for (const { left, binds, wider } of optimum.limits)
      if (!binds && left > wider.by) expect(wider.gain).toBe(0);
  });
});
