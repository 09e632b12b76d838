import { type Paper, paperOf } from '../../core/paper/paper.ts';
import type { Run } from '../../core/paper/reading.ts';
import { loadKernel } from '../kernel/load-kernel.ts';
import { type LoadedModel, loadScenario } from '../model-file/load-model.ts';
import { runId } from '../results/hash.ts';
import { project } from '../results/result-files.ts';
import type { PrintedPaper } from './printed-paper.ts';

/**
 * A paper about one scenario of a model. Beside it stand all scenarios, or only the one to compare with.
 *
 * @throws {ProblemsError} with everything that is wrong with a scenario
 */
export async function makePaper(
  loaded: LoadedModel,
  scenario: string,
  compare: string | undefined,
  version: string,
): Promise<PrintedPaper> {
  const { scenarios } = loaded.model.file;
  const names = compare === undefined ? Object.keys(scenarios) : [scenario, compare];
  const runs = names.map((name) => runOf(loaded, name));
  const paper: Paper = await paperOf({
    model: loaded.model,
    runs,
    scenario,
    compare,
    load: loadKernel,
  });
  return {
    ...paper,
    run: runId(loaded.files, version),
    version,
  };
}

function runOf(loaded: LoadedModel, name: string): Run {
  const { title = name, about = '' } = loaded.model.file.scenarios[name] ?? {};
  const graph = loadScenario(loaded, name);
  return { name, title, about, graph, projection: project(graph, loaded.locate) };
}
