import { COMPONENTS } from '../../core/components/index.ts';
import type { WorkbookFacts } from '../../core/workbook/facts.ts';
import type { Workbook } from '../../core/workbook/sheet.ts';
import { workbookOf } from '../../core/workbook/workbook-of.ts';
import { engineVersion } from '../../version.ts';
import { type LoadedModel, loadScenario } from '../model-file/load-model.ts';
import { runId } from '../results/hash.ts';
import { project } from '../results/result-files.ts';

/** A scenario of a model as a workbook. */
export function makeWorkbook(loaded: LoadedModel, scenario: string): Workbook {
  const graph = loadScenario(loaded, scenario);
  return workbookOf(graph, project(graph, loaded.locate), factsOf(loaded, scenario));
}

function factsOf(loaded: LoadedModel, scenario: string): WorkbookFacts {
  const { file } = loaded.model;
  const version = engineVersion();
  const titles = COMPONENTS.map(({ name, title }): [string, string] => [name, title]);
  return {
    title: file.title,
    about: file.about,
    scenario,
    scenarioAbout: file.scenarios[scenario]?.about ?? '',
    run: runId(loaded.files, version),
    engine: version,
    ...(file.vintage === undefined ? {} : { vintage: file.vintage }),
    sections: new Map([['own', 'Lines of the model itself'], ...titles]),
  };
}
