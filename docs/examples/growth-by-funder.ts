// Whose spend on which theme grows most from 2009/10 to 2011/12, as planned and with the saving put back in, and where is it unknown?
// Run from the folder of the project: npx tsx docs/examples/growth-by-funder.ts
import { frameToCsv, pivotByPeriod } from '@headroom/engine';
import { growthByFunder } from '../../notebooks/data/growth-by-funder.js';

const { growth, spend } = await growthByFunder(process.cwd());
console.log('Growth from the first year to the last, the largest under the plan first. An empty value is unknown.');
console.log(frameToCsv(growth));
console.log('What is spent in the first and in the last year, with the saving put back in.');
console.log(frameToCsv(await pivotByPeriod(spend)));
