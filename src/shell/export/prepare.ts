import type { Graph } from '../../core/graph/graph.ts';
import { profileProblems } from '../../core/ledger/check-profile.ts';
import type { LedgerLine } from '../../core/ledger/ledger-lines.ts';
import { type LedgerExport, makeExport, mapModel } from '../../core/ledger/make-export.ts';
import type { FileFacts } from '../../core/ledger/write-rows.ts';
import { type Problem, refuse } from '../../core/problem/problem.ts';
import { penniesOf } from '../../core/run/pennies.ts';
import { type LoadedModel, loadModel, loadScenario } from '../model-file/load-model.ts';
import { runId } from '../results/hash.ts';
import { project } from '../results/result-files.ts';
import { type LoadedProfile, loadProfile } from './load-profile.ts';

/** A scenario of a model, run, and a profile for it. */
export interface Prepared {
  readonly loaded: LoadedModel;
  readonly profile: LoadedProfile;
  readonly graph: Graph;
  readonly facts: FileFacts;
  /** The entries of the ledger; throws everything that stands in the way. */
  readonly made: () => { made: LedgerExport; notes: readonly Problem[] };
  /** The lines with their codes alone; throws what is wrong with the profile. */
  readonly mapped: () => readonly LedgerLine[];
}

/** Loads and runs what an export or an import needs. `scenario` is checked by the caller's own words for it. */
export function prepare(
  root: string,
  model: string,
  profileName: string,
  scenarioOf: (loaded: LoadedModel) => string,
  version: string,
): Prepared {
  const loaded = loadModel(root, model);
  const scenario = scenarioOf(loaded);
  const profile = loadProfile(root, model, profileName);
  const graph = loadScenario(loaded, scenario);
  const projection = project(graph, loaded.locate);
  const pennies = penniesOf(projection);
  const located = (problems: readonly Problem[]): readonly Problem[] =>
    problems.map((p) => ({ ...p, place: profile.locate(p.place) }));
  refuse([...profile.problems, ...located(profileProblems(profile.profile, graph))]);
  const facts: FileFacts = {
    model: loaded.model.file.model,
    title: loaded.model.file.title,
    scenario,
    run: runId([...loaded.files, ...profile.files], version),
    calendar: graph.calendar,
    lineAt: (line) => {
      const { name = '', label = '', tags = {} } = graph.lines[line] ?? {};
      return { name, label, tags };
    },
  };
  return {
    loaded,
    profile,
    graph,
    facts,
    made: () => {
      const { made, problems } = makeExport(profile.profile, graph, projection, pennies);
      refuse(located(problems));
      if (made === undefined) throw new Error('an export without contents or problems');
      return { made, notes: [...profile.problems, ...located(problems)] };
    },
    mapped: () => {
      const { lines, problems } = mapModel(profile.profile, graph, projection, pennies);
      refuse(located(problems));
      return lines;
    },
  };
}
