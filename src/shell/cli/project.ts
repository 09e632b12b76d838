import { join, relative } from 'node:path';
import { CallError } from '../../core/problem/call-error.ts';
import { engineVersion } from '../../version.ts';
import { namedOrAll } from '../model-file/find-model.ts';
import { type LoadedModel, loadModel, loadScenario } from '../model-file/load-model.ts';
import { resultFiles } from '../results/result-files.ts';
import { type ResultFolder, writeResults } from '../results/write-results.ts';
import { eachModel } from './check.ts';
import { type CliContext, folderNamed } from './context.ts';
import { scenarioNamed } from './names.ts';

/** The results of some scenarios, ready to be written. */
export function projectScenarios(
  loaded: LoadedModel,
  scenarios: readonly string[],
  out: string,
  progress: (text: string) => void,
): readonly ResultFolder[] {
  const version = engineVersion();
  return scenarios.map((scenario) => {
    progress(`Projecting ${loaded.model.file.model}, ${scenario} ...`);
    const files = resultFiles(loaded, scenario, loadScenario(loaded, scenario), version);
    return { folder: join(out, loaded.model.file.model, scenario), files };
  });
}

/** Projects one scenario, or all of them, of one model or of every model when none is named. */
export function projectCommand(
  context: CliContext,
  name: string | undefined,
  options: { scenario?: string; all?: boolean; out?: string; json?: boolean },
): void {
  const { scenario, all = false } = options;
  if (all && scenario !== undefined) throw new CallError('Give either --all or --scenario, not both.');
  if (name === undefined && scenario !== undefined)
    throw new CallError('A scenario belongs to one model: name the model too.');
  const out = folderNamed(context.root, options.out, 'out');
  const results = eachModel(namedOrAll(context.root, name), (model) => {
    const loaded = loadModel(context.root, model);
    const scenarios = all
      ? Object.keys(loaded.model.file.scenarios)
      : [scenarioNamed(loaded, scenario ?? 'plan')];
    return {
      model: loaded.model.file.model,
      results: projectScenarios(loaded, scenarios, out, context.progress),
    };
  });
  writeResults(results.flatMap((r) => r.results));
  context.progress('');
  const written = results.map((r) => ({
    model: r.model,
    written: r.results.map(({ folder }) => relative(process.cwd(), folder)),
  }));
  if (options.json === true) {
    const answer = name === undefined ? { models: written } : written[0];
    context.say(JSON.stringify({ ok: true, ...answer }, null, 2));
    return;
  }
  for (const folder of written.flatMap((w) => w.written)) context.say(`Written: ${folder}`);
}
