// Which funder's spend on which theme grows most from 2009/10 to 2011/12, under the plan and under "recycle", and where is it unknown?
// Run it in the folder of the project: node docs/examples/growth-by-funder.mjs
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

const model = loadModel(process.cwd(), 'worcestershire');
const [FIRST, LAST] = ['2009/10', '2011/12'];

// Sums and differences belong in the model, as lines: the engine then says what is unknown in them.
function withGrowth(graph) {
  const spending = graph.lines.filter(({ tags }) => tags.measure === 'amount' || tags.measure === 'reinvested');
  const pairs = new Map();
  for (const { tags } of spending) {
    const theme = tags.theme ?? 'recycled';
    const funder = tags.funder ?? 'not_stated';
    pairs.set(`${funder}.${theme}`, { funder, theme, measure: tags.measure });
  }
  const lines = [...pairs].flatMap(([key, { funder, theme, measure }]) => {
    const where = theme === 'recycled' ? '' : `, "theme=${theme}"`;
    const line = (name, rollup, text) => ({
      name: `asked.${key}.${name}`,
      label: `${funder}, ${theme}: ${name}`,
      unit: 'GBP',
      rollup,
      tags: { component: 'asked', measure: `asked_${name}`, funder, theme },
      content: { kind: 'formula', text },
      place: {},
    });
    const spend = `asked.${key}.spend`;
    return [
      line('spend', 'flow', `total("measure=${measure}", "funder=${funder}"${where})`),
      line('growth', 'stock', `at(fy_total(${spend}), "2012-03") - at(fy_total(${spend}), "2010-03")`),
    ];
  });
  const { graph: asked, problems } = buildGraph([...graph.lines, ...lines], graph.calendar);
  if (problems.length > 0) throw new Error(problems.map(({ what }) => what).join('\n'));
  return asked;
}

async function framesOf(scenario) {
  const all = await toDataFrame(withGrowth(loadScenario(model, scenario)), { tags: ['funder', 'theme'] });
  const growth = await chooseRows(all, { lines: ['asked.*.growth'], periods: [LAST] });
  const spend = await chooseRows(all, { lines: ['asked.*.spend'], periods: [FIRST, LAST] });
  return { growth, spend };
}

const plan = await framesOf('plan');
const recycle = await framesOf('recycle');
const both = await sideBySide(
  { name: 'plan', frame: plan.growth },
  { name: 'recycle', frame: recycle.growth },
);
console.log('Growth, the largest under the plan first; an empty value is unknown:');
console.log(frameToCsv(await sortByFigure(both, 'value plan')));
console.log('What is spent in the first and in the last year, under recycle:');
console.log(frameToCsv(await pivotByPeriod(recycle.spend)));
