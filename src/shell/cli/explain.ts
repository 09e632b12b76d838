import { printYear } from '../../core/calendar/financial-year.ts';
import { explain } from '../../core/explain/explain.ts';
import { loadModel, loadScenario } from '../model-file/load-model.ts';
import { project } from '../results/result-files.ts';
import type { CliContext } from './context.ts';
import { lineNamed, periodNamed, scenarioNamed } from './names.ts';
import { printExplanation } from './print-explanation.ts';

export function explainCommand(
  context: CliContext,
  name: string,
  line: string,
  options: { period?: string; scenario: string; json?: boolean },
): void {
  const loaded = loadModel(context.root, name);
  const graph = loadScenario(loaded, scenarioNamed(loaded, options.scenario));
  const index = lineNamed(graph, line);
  const period = periodNamed(graph, options.period ?? printYear(loaded.model.window.last));
  const tree = explain(graph, project(graph, loaded.locate), index, period);
  if (options.json !== true) {
    context.say(printExplanation(tree));
    return;
  }
  const names = (value: unknown): unknown =>
    value instanceof Set ? [...value].map((i) => graph.lines[Number(i)]?.name) : value;
  context.say(
    JSON.stringify({ ok: true, scenario: options.scenario, tree }, (_, value: unknown) => names(value), 2),
  );
}
