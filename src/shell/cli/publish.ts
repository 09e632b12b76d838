import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CallError } from '../../core/problem/call-error.ts';
import { type Problem, ProblemsError } from '../../core/problem/problem.ts';
import { modelNames } from '../model-file/find-model.ts';
import { buildSite } from '../publish/build-site.ts';
import type { ResultFolder } from '../results/write-results.ts';
import { writeResults } from '../results/write-results.ts';
import { checkModel } from './check.ts';
import { type CliContext, folderNamed } from './context.ts';
import { projectScenarios } from './project.ts';

/** Checks every model, projects every scenario, builds the site; writes nothing while any model is wrong. */
export async function publish(
  context: CliContext,
  options: { out?: string; site?: string; json?: boolean },
): Promise<void> {
  const models = modelNames(context.root);
  if (models.length === 0)
    throw new CallError('There are no models under models/ here. Run this in the folder of the project.');
  const out = folderNamed(context.root, options.out, 'out');
  const site = folderNamed(context.root, options.site, 'dist');
  const problems: Problem[] = [];
  const results: ResultFolder[] = [];
  const summary: { model: string; title: string; scenarios: number; lines: number }[] = [];
  for (const model of models) {
    context.progress(`Checking ${model} ...`);
    try {
      const { loaded, scenarios } = checkModel(context.root, model);
      results.push(
        ...projectScenarios(
          loaded,
          scenarios.map((s) => s.scenario),
          out,
          context.progress,
        ),
      );
      summary.push({
        model,
        title: loaded.model.file.title,
        scenarios: scenarios.length,
        lines: scenarios[0]?.lines ?? 0,
      });
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  writeResults(results);
  context.progress('Building the site; this takes half a minute ...');
  const { pages } = await buildSite({ root: context.root, out: site });
  context.progress('');
  const shown = { out: relative(process.cwd(), out) || '.', site: relative(process.cwd(), site) || '.' };
  if (options.json === true) {
    context.say(
      JSON.stringify({ ok: true, models: summary, results: shown.out, site: shown.site, pages }, null, 2),
    );
    return;
  }
  for (const s of summary) context.say(`${s.title}: ${s.lines} lines, ${s.scenarios} scenarios, no errors.`);
  context.say(
    `\nFigures   ${shown.out}/${models[0] ?? ''}/plan/annual.csv, and the same for every model and scenario`,
  );
  for (const model of models.filter((m) => !existsSync(join(context.root, 'notebooks', m)))) {
    context.say(`          ${model} has no pages yet: see "A new model" in CONTRIBUTING.md.`);
  }
  context.say(`Pages     ${shown.site}/ (${pages} pages). To read them:  npx headroom serve`);
}
