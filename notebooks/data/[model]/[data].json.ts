import { parseArgs } from 'node:util';
import { publishedModel } from '@headroom/engine';
import { MODEL_DATA } from '../made-data.js';

/** One file of data for a preview: `data/worcestershire/plan.json`. To publish, `make.ts` writes all of them at once. */
const { values } = parseArgs({ options: { model: { type: 'string' }, data: { type: 'string' } } });
const { model = '', data = '' } = values;
const made = MODEL_DATA[data];
if (made === undefined)
  throw new Error(`there is no data "${data}"; there is ${Object.keys(MODEL_DATA).join(', ')}`);
process.stdout.write(JSON.stringify(await made.of(publishedModel(process.cwd(), model))));
