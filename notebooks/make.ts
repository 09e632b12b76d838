import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Frame, PublishedModel } from '@headroom/engine';
import { areaOf } from './data/areas.js';
import { MODEL_DATA, publishedModels, SITE_DATA } from './data/made-data.js';
import { areaNamed, FOR_EVERY_MODEL, type PageKind, pagesOf } from './data/pages.js';
import { searchWords } from './data/search-words.js';

/**
 * Writes everything in the notebooks that is made: the data of every page, and for each model the pages that are written once for
 * all. One process reads each model once; Framework then finds files where it would run a loader for each.
 *
 * Run as `node --import tsx make.ts <folder of the notebooks>`, from the folder of the project.
 */
const [notebooks] = process.argv.slice(2);
if (notebooks === undefined) throw new Error('usage: make.ts <folder of the notebooks>');
const here = notebooks;

const models = publishedModels(process.cwd());
for (const model of models) {
  for (const [name, data] of Object.entries(MODEL_DATA)) {
    if (data.fits(model))
      await write(join('data', model.name, `${name}.json`), JSON.stringify(await data.of(model)));
  }
  for (const kind of pagesOf(here, model.name)) await writePage(model, kind);
}
for (const [name, of] of Object.entries(SITE_DATA)) {
  await write(join('data', `${name}.json`), JSON.stringify(await of(models)));
}

const [first] = models;
await write(
  'frame.json',
  JSON.stringify({
    version: first?.version ?? '',
    models: Object.fromEntries(models.map((model) => [model.name, frameOf(model)])),
  } satisfies Frame),
);

function frameOf(model: PublishedModel): Frame['models'][string] {
  const { window, run, vintage } = model;
  return { area: areaOf(model), window, run, ...(vintage === undefined ? {} : { vintage }) };
}

/** A page for all models with the name of one in it, or the model's own; with the words by which the search finds it. */
async function writePage(model: PublishedModel, kind: PageKind): Promise<void> {
  const path = join(model.name, `${kind.page}.md`);
  const own = await readFile(join(here, path), 'utf8').catch(() => undefined);
  const page =
    own ?? forModel(await readFile(join(here, FOR_EVERY_MODEL, `${kind.page}.md`), 'utf8'), model.name);
  await write(path, page.replace(/^---\n/, `---\nkeywords: ${searchWords(model, kind)}\n`));
}

/** What Framework does in a preview with `observable.params.model`; and a title that says which place it is. */
function forModel(page: string, model: string): string {
  const titled = page.replace(
    /^title: *(.*)$/m,
    (_, title: string) => `title: ${JSON.stringify(`${title}: ${areaNamed(model)}`)}`,
  );
  return titled
    .replaceAll(/\$\{observable\.params\.model\}/g, model)
    .replaceAll('observable.params.model', JSON.stringify(model));
}

async function write(path: string, text: string): Promise<void> {
  const file = join(here, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
