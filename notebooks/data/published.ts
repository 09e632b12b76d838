import type { PublishedModel } from '@headroom/engine';
import type { Cell, Scenario } from '../components/cell.js';
import { areaOf } from './areas.js';
import { groupBy } from './group-by.js';
import { intentionsOf } from './intentions.js';

/** What every figure's source line names: the run that made it and the local document behind it. */
export interface Made {
  readonly model: string;
  /** The short name of the place. */
  readonly area: string;
  readonly title: string;
  readonly window: string;
  readonly document: string;
  readonly version: string;
  readonly run: string;
}

export function madeOf(model: PublishedModel): Made {
  const { name, title, window, version, run } = model;
  return { model: name, area: areaOf(model), title, window, document: documentOf(model), version, run };
}

/** Parts of a model whose figures come from published tables, not from the plan itself. */
const FROM_ELSEWHERE = /^(demand|price|proxies|evidence|value)\./;

/** The local document that most of the plan comes from. */
function documentOf(model: PublishedModel): string {
  const [intention] = intentionsOf(model);
  if (intention !== undefined) return intention.document;
  const told = scenarioOf(model, 'plan').inputs.flatMap(({ line, source }) =>
    !FROM_ELSEWHERE.test(line) && 'document' in source ? [source.document] : [],
  );
  const [most] = [...groupBy(told, (document) => document)].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? model.title;
}

export function scenarioOf(model: PublishedModel, name: string): Scenario {
  const found = model.scenarios.find((scenario) => scenario.name === name);
  if (found === undefined) throw new Error(`the model ${model.name} has no scenario ${name}`);
  return found;
}

/** The figures of a line by year; a page must not ask for a line that is not there and show nothing. */
export function cellsOf(scenario: Scenario, line: string): readonly Cell[] {
  const found = scenario.annual[line];
  if (found === undefined) throw new Error(`the scenario ${scenario.name} has no line ${line}`);
  return found;
}
