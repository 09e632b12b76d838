// Whose spend on which theme grows most from 2009/10 to 2011/12, as planned and with the saving put back in, and where is it unknown?
// Run from the folder of the project: node docs/examples/growth-by-funder.mjs
import {
  buildGraph,
  chooseRows,
  frameToCsv,
  loadModel,
  loadScenario,
  pivotByPeriod,
  sideBySide,
  sortByFigure,
  toDataFrame,
} from '@headroom/engine';

const [FIRST, LAST] = ['2009/10', '2011/12'];
const model = loadModel(process.cwd(), 'worcestershire');

// Sums and differences belong in the model, as lines: then they tie to the penny, and the engine counts what is unknown in them.
function withGrowth(graph) {
  const spent = graph.lines.filter(({ tags }) => tags.measure === 'amount' || tags.measure === 'reinvested');
  const pairs = new Map(spent.map(({ tags }) => [`${tags.funder}.${tags.theme ?? 'recycled'}`, tags]));
  const lines = [...pairs].flatMap(([pair, { funder, theme, measure }]) => {
    const line = (name, rollup, text) => ({
      name: `asked.${pair}.${name}`,
      label: `${pair}: ${name}`,
      unit: 'GBP',
      rollup,
      tags: { component: 'asked', funder, theme: theme ?? 'recycled' },
      content: { kind: 'formula', text },
      place: {},
    });
    const of = theme === undefined ? '' : `, "theme=${theme}"`;
    const asked = `asked.${pair}`;
    return [
      line('spend', 'flow', `total("measure=${measure}", "funder=${funder}"${of})`),
      line('first', 'stock', `at(fy_total(${asked}.spend), "2010-03")`),
      line('year', 'stock', `fy_total(${asked}.spend)`),
      line('growth', 'stock', `${asked}.year - ${asked}.first`),
    ];
  });
  const { graph: larger, problems } = buildGraph([...graph.lines, ...lines], graph.calendar);
  if (problems.length > 0) throw new Error(problems.map(({ what }) => what).join('\n'));
  return larger;
}

async function framesOf(scenario) {
  const all = await toDataFrame(withGrowth(loadScenario(model, scenario)), { tags: ['funder', 'theme'] });
  return {
    growth: await chooseRows(all, { lines: ['asked.*.growth'], periods: [LAST] }),
    spend: await chooseRows(all, { lines: ['asked.*.spend'], periods: [FIRST, LAST] }),
  };
}

const plan = await framesOf('plan');
const recycle = await framesOf('recycle');
const growth = await sideBySide(
  { name: 'plan', frame: plan.growth },
  { name: 'recycle', frame: recycle.growth },
);
console.log('Growth from the first year to the last, the largest under the plan first. An empty value is unknown.');
console.log(frameToCsv(await sortByFigure(growth, 'value plan')));
console.log('What is spent in the first and in the last year, with the saving put back in.');
console.log(frameToCsv(await pivotByPeriod(recycle.spend)));
