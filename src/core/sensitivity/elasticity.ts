import type { Graph } from '../graph/graph.ts';
import { DATE } from '../quantity/dimension.ts';
import { givenContent } from '../run/plan.ts';
import type { Gauge } from './gauge.ts';
import { told, toldIn } from './ranges.ts';

/** A step small enough for a slope, and large enough to stand clear of the last bits of a figure. */
const STEP = 0.01;

/**
 * By how many per cent the figure moves when an input moves by one, at the present figures: the central difference between 1.01
 * and 0.99 times everything that the input was told. At the edge of its bounds (a share of 1), the difference to the one side
 * that it can go to. Of a figure below nought, more is further below.
 *
 * @returns null for a date, where the figure or the input is nought, and where a step leaves no figure
 */
export function elasticityOf(graph: Graph, gauge: Gauge, place: number): number | null {
  const line = graph.lines[place];
  const base = gauge.figure.value;
  if (line === undefined || line.content.kind === 'formula') return null;
  if (line.unit === DATE || gauge.asked.unit === DATE || base === 'unknown' || base === 0) return null;
  const { given } = line.content;
  const values = toldIn(given, graph.calendar).map((figure) => figure.value);
  if (values.every((value) => value === 0)) return null;
  const [least, most] = line.bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const fits = (factor: number): boolean => values.every((v) => least <= v * factor && v * factor <= most);
  const up = fits(1 + STEP) ? 1 + STEP : 1;
  const down = fits(1 - STEP) ? 1 - STEP : 1;
  if (up === down) return null;
  const at = (factor: number): number | null => {
    const content = givenContent(
      told(given, ({ value }) => value * factor),
      graph.calendar,
    );
    return gauge.read(new Map([[place, content]])).value;
  };
  const above = at(up);
  const below = at(down);
  return above === null || below === null ? null : (above - below) / (up - down) / base + 0;
}
