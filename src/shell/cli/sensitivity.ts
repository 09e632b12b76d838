import { printYear } from '../../core/calendar/financial-year.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { gridOf } from '../../core/sensitivity/grid.ts';
import { sensitivityOf } from '../../core/sensitivity/sensitivity.ts';
import { loadModel, loadScenario } from '../model-file/load-model.ts';
import { project } from '../results/result-files.ts';
import { type AnswerOptions, giveAnswer } from './answer.ts';
import type { CliContext } from './context.ts';
import { gridAnswer } from './grid-answer.ts';
import { gridInputs } from './grid-inputs.ts';
import { lineNamed, periodNamed, scenarioNamed } from './names.ts';
import { sensitivityAnswer } from './sensitivity-answer.ts';

export interface SensitivityOptions extends AnswerOptions {
  readonly line: string;
  readonly period?: string;
  readonly scenario: string;
  readonly swing?: string;
  readonly most?: string;
  readonly grid?: readonly string[];
  readonly steps?: string;
}

/** Which uncertain inputs move a figure the most; or, with `grid`, the figure for every pair of values of two inputs. */
export function sensitivityCommand(context: CliContext, name: string, options: SensitivityOptions): void {
  const { grid, steps, swing, most } = options;
  if (grid !== undefined && (swing !== undefined || most !== undefined))
    throw new CallError('A grid moves the two inputs that it names: leave --swing and --most out.');
  if (grid === undefined && steps !== undefined)
    throw new CallError('--steps says how many values a grid has. Name two inputs too: --grid name name.');
  const count = numberOf(most, '--most');
  if (count !== undefined && !(Number.isInteger(count) && count > 0))
    throw new CallError(`"${most}" is no number of inputs. Write a whole number such as --most 10.`);
  const loaded = loadModel(context.root, name);
  const scenario = scenarioNamed(loaded, options.scenario);
  const graph = loadScenario(loaded, scenario);
  const line = lineNamed(graph, options.line);
  const period = periodNamed(graph, options.period ?? printYear(loaded.model.window.last));
  // A model that is wrong as it stands is told so first, with the place.
  project(graph, loaded.locate);
  const from = { model: loaded.model.file.model, scenario };
  if (grid !== undefined) {
    const size = numberOf(steps, '--steps');
    const found = gridOf(
      graph,
      { line, period },
      gridInputs(graph, grid),
      size === undefined ? {} : { steps: size },
    );
    giveAnswer(context, gridAnswer(from, found), options);
    return;
  }
  const perCent = numberOf(swing, '--swing');
  const found = sensitivityOf(graph, { line, period }, perCent === undefined ? {} : { swing: perCent });
  giveAnswer(context, sensitivityAnswer(from, found, { most: count, swing: perCent }), options);
}

function numberOf(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text.replace(/\s*%$/, ''));
  if (!Number.isFinite(value))
    throw new CallError(`"${text}" is not a number. Write one such as ${option} 10.`);
  return value;
}
