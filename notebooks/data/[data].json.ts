import { parseArgs } from 'node:util';
import { publishedModels, SITE_DATA } from './made-data.js';

/** One file of data about all models, for a preview: `data/overview.json`. */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
const { data = '' } = values;
const made = SITE_DATA[data];
if (made === undefined)
  throw new Error(`there is no data "${data}"; there is ${Object.keys(SITE_DATA).join(', ')}`);
process.stdout.write(JSON.stringify(await made(publishedModels(process.cwd()))));
