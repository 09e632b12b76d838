import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { profileJsonSchema } from '../export/profile-schema-json.ts';
import { modelJsonSchema } from '../model-file/json-schema.ts';
import { explorePage } from './explore-page.ts';
import { exportsPage } from './exports-page.ts';
import { formulasPage } from './formulas-page.ts';
import { methodsPage } from './methods-page.ts';
import { paperPage } from './paper-page.ts';
import { tablesPage } from './tables-page.ts';
import { uncertaintyPage } from './uncertainty-page.ts';

/** Every file that is made from the records in the sources, by its path in the project. */
export function madeFiles(): Readonly<Record<string, string>> {
  return {
    'docs/tables.md': tablesPage(),
    'docs/formulas.md': formulasPage(),
    'docs/methods.md': methodsPage(),
    'docs/uncertainty.md': uncertaintyPage(),
    'docs/explore.md': explorePage(),
    'docs/exports.md': exportsPage(),
    'docs/paper.md': paperPage(),
    'models/ledger-profile.schema.json': `${JSON.stringify(profileJsonSchema(), null, 2)}\n`,
    'models/model.schema.json': `${JSON.stringify(modelJsonSchema(), null, 2)}\n`,
  };
}

/** Writes them anew, and returns their paths. */
export function writeDocs(root: string): readonly string[] {
  const files = Object.entries(madeFiles());
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return files.map(([path]) => path);
}
