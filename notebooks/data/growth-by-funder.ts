import {
  buildGraph,
  chooseRows,
  type Graph,
  type Line,
  loadModel,
  loadScenario,
  sideBySide,
  sortByFigure,
  toDataFrame,
} from '@headroom/engine';

/** The first and the last year that are asked about. */
export const YEARS = ['2009/10', '2011/12'] as const;

/** A data frame, by the way it is made: its own types need not be installed where only this is read. */
type Frame = Awaited<ReturnType<typeof toDataFrame>>;

/** Whose spend on which theme grows most, with the two years behind it. */
export interface Growth {
  /** A row for each funder and theme: the growth in both scenarios, the largest under the plan first. */
  readonly growth: Frame;
  /** What is spent in the two years in the second scenario, by funder and theme. */
  readonly spend: Frame;
}

/**
 * A question answered with data frames: whose spend on which theme grows most from the first to the last year, as Worcestershire plans it
 * and with the saving on placements put back in, and where is it unknown? Frames choose, sort and set side by side; every sum and
 * difference is a line of the model.
 */
export async function growthByFunder(root: string): Promise<Growth> {
  const model = loadModel(root, 'worcestershire');
  const framesOf = async (scenario: string): Promise<{ readonly growth: Frame; readonly spend: Frame }> => {
    const all = await toDataFrame(withGrowth(loadScenario(model, scenario)), { tags: ['funder', 'theme'] });
    return {
      growth: await chooseRows(all, { lines: ['asked.*.growth'], periods: [YEARS[1]] }),
      spend: await chooseRows(all, { lines: ['asked.*.spend'], periods: YEARS }),
    };
  };
  const plan = await framesOf('plan');
  const recycle = await framesOf('recycle');
  const both = await sideBySide(
    { name: 'plan', frame: plan.growth },
    { name: 'recycle', frame: recycle.growth },
  );
  return { growth: await sortByFigure(both, 'value plan'), spend: recycle.spend };
}

/** Sums and differences belong in the model, as lines: then they tie to the penny, and the engine counts what is unknown in them. */
function withGrowth(graph: Graph): Graph {
  const spent = graph.lines.filter(({ tags }) => tags.measure === 'amount' || tags.measure === 'reinvested');
  const pairs = new Map(spent.map(({ tags }) => [`${tags.funder}.${tags.theme ?? 'recycled'}`, tags]));
  const lines = [...pairs].flatMap(([pair, { funder = '', theme, measure }]) => {
    const line = (name: string, rollup: Line['rollup'], text: string): Line => ({
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
