import { join, relative } from 'node:path';
import { CallError } from '../../core/problem/call-error.ts';
import { engineVersion } from '../../version.ts';
import { type LoadedModel, loadModel, loadScenario } from '../model-file/load-model.ts';
import { resultFiles } from '../results/result-files.ts';
import { type ResultFolder, writeResults } from '../results/write-results.ts';
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

export function projectCommand(
  context: CliContext,
  name: string,
  options: { scenario?: string; all?: boolean; out?: string; json?: boolean },
): void {
  if (options.all === true && options.scenario !== undefined) {
    throw new CallError('Give either --all or --scenario, not both.');
  }
  const loaded = loadModel(context.root, name);
  const scenarios =
    options.all === true
      ? Object.keys(loaded.model.file.scenarios)
      : [scenarioNamed(loaded, options.scenario ?? 'plan')];
  const results = projectScenarios(
    loaded,
    scenarios,
    folderNamed(context.root, options.out, 'out'),
    context.progress,
  );
  writeResults(results);
  context.progress('');
  const folders = results.map((r) => relative(process.cwd(), r.folder));
  if (options.json === true) {
    context.say(JSON.stringify({ ok: true, model: loaded.model.file.model, written: folders }, null, 2));
    return;
  }
  for (const folder of folders) context.say(`Written: ${folder}`);
}
