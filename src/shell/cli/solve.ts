import { relative } from 'node:path';
import { printYear } from '../../core/calendar/financial-year.ts';
import { noneError } from '../../core/solve/refuse.ts';
import { solutionData } from '../../core/solve/solution-data.ts';
import { solveFor } from '../../core/solve/solve.ts';
import { addScenario } from '../model-file/add-scenario.ts';
import { loadModel, loadScenario } from '../model-file/load-model.ts';
import { type AnswerOptions, giveAnswer } from './answer.ts';
import type { CliContext } from './context.ts';
import { lineNamed, periodNamed, scenarioNamed } from './names.ts';
import { solveAnswer } from './solve-answer.ts';
import { kindNamed, numberIn, spanNamed, targetNamed } from './solve-options.ts';

export interface SolveOptions extends AnswerOptions {
  readonly input: string;
  readonly line: string;
  readonly target: string;
  readonly period?: string;
  readonly scenario: string;
  readonly as?: string;
  readonly in?: string;
  readonly low?: string;
  readonly high?: string;
  readonly save?: string;
}

/** Goal seek: how large an input must be for a figure to come to a target. */
export function solveCommand(context: CliContext, name: string, options: SolveOptions): void {
  const loaded = loadModel(context.root, name);
  const scenario = scenarioNamed(loaded, options.scenario);
  const graph = loadScenario(loaded, scenario);
  const input = lineNamed(graph, options.input);
  const line = lineNamed(graph, options.line);
  const kind = kindNamed(options.as);
  const unit = kind === 'factor' ? '1' : (graph.lines[input]?.unit ?? '1');
  const number = (option: string, text: string | undefined): number | undefined =>
    text === undefined ? undefined : numberIn(option, text, unit);
  const solution = solveFor(
    { model: loaded.model, scenario, graph },
    {
      input,
      kind,
      span: options.in === undefined ? undefined : spanNamed(graph, options.in),
      line,
      period: periodNamed(graph, options.period ?? printYear(loaded.model.window.last)),
      target: targetNamed(graph, line, options.target),
      low: number('--low', options.low),
      high: number('--high', options.high),
    },
  );
  if (solution.answer === undefined) throw noneError(graph, solution);
  const saved =
    options.save === undefined
      ? undefined
      : relative(context.root, addScenario(context.root, name, options.save, solution.answer.scenario));
  const data = solutionData(graph, scenario, solution);
  giveAnswer(context, solveAnswer(data, { name: options.save, saved }), options);
}
