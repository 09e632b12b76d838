import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { engineVersion } from '../../version.ts';
import { namedOrAll } from '../model-file/find-model.ts';
import { readBase } from '../publish/base.ts';
import { buildSite } from '../publish/build-site.ts';
import { resultFiles } from '../results/result-files.ts';
import { writeResults } from '../results/write-results.ts';
import { checkModel, eachModel } from './check.ts';
import { type CliContext, folderNamed } from './context.ts';

/** Checks every model, projects every scenario, builds the site; writes nothing while any model is wrong. */
export async function publish(
  context: CliContext,
  options: { out?: string; site?: string; base?: string; json?: boolean },
): Promise<void> {
  const models = namedOrAll(context.root, undefined);
  const out = folderNamed(context.root, options.out, 'out');
  const site = folderNamed(context.root, options.site, 'dist');
  const base = readBase(options.base);
  const version = engineVersion();
  const done = eachModel(models, (model) => {
    context.progress(`Checking ${model} ...`);
    const { loaded, scenarios, projections } = checkModel(context.root, model);
    const { title } = loaded.model.file;
    return {
      summary: { model, title, scenarios: scenarios.length, lines: scenarios[0]?.lines ?? 0 },
      results: [...projections].map(([scenario, { graph, projection }]) => ({
        folder: join(out, loaded.model.file.model, scenario),
        files: resultFiles(loaded, scenario, graph, version, projection),
      })),
    };
  });
  const summary = done.map((d) => d.summary);
  writeResults(done.flatMap((d) => d.results));
  context.progress('Building the site; this takes half a minute ...');
  const { pages } = await buildSite({ root: context.root, out: site, base });
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
