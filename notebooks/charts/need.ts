import * as Plot from '@observablehq/plot';
import type { Cell } from '../components/cell.js';
import { shortPounds } from '../components/format.js';
import { drawn, type Picture } from './draw.js';
import { everyFew, frame, quietGrid } from './frame.js';

interface Point {
  readonly year: string;
  readonly money: number;
  readonly need: number;
}

/** Money of a service by year, and what would keep pace with demand. */
export interface NeedData {
  readonly label: string;
  readonly years: readonly string[];
  /** The last year that the document itself speaks of. */
  readonly planEnds: string;
  readonly money: readonly Cell[];
  readonly need: readonly Cell[];
}

/** The money in the plan against the money that keeps pace with demand; the gap between them is the shortfall. */
export function needPicture({ label: service, years, money, need, planEnds }: NeedData): Picture {
  const points = years.map(
    (year, i): Point => ({
      year,
      money: money[i]?.value ?? Number.NaN,
      need: need[i]?.value ?? Number.NaN,
    }),
  );
  const planned = points.filter(({ year }) => year <= planEnds);
  const runOn = points.filter(({ year }) => year >= planEnds);
  const last = points.slice(-1);
  const words = points.map(
    (p) => `${p.year} money ${shortPounds(p.money)}, keeping pace ${shortPounds(p.need)}`,
  );
  const named = (width: number): string => (width < 480 ? 'In the plan' : 'In the plan, run on');
  const label = (y: 'money' | 'need', text: (d: Point) => string, dy: number): Plot.Markish =>
    Plot.text(last, {
      x: 'year',
      y,
      text,
      textAnchor: 'end',
      dx: 6,
      dy,
      fontWeight: 700,
      fill: 'currentColor',
    });
  return drawn(`${service}: money by year. ${words.join('; ')}.`, (width, document) =>
    Plot.plot({
      ...frame(width, document),
      x: { type: 'point', domain: years },
      y: { zero: true, nice: true },
      marks: [
        quietGrid(),
        Plot.axisY({ ticks: 4, label: null, tickSize: 0, tickFormat: shortPounds }),
        Plot.axisX(everyFew(years, width), { label: null, tickSize: 4 }),
        Plot.areaY(runOn, { x: 'year', y1: 'money', y2: 'need', fill: 'var(--warm)', fillOpacity: 0.22 }),
        Plot.lineY(runOn, { x: 'year', y: 'need', stroke: 'var(--warm)', strokeWidth: 3 }),
        Plot.lineY(runOn, {
          x: 'year',
          y: 'money',
          stroke: 'var(--accent)',
          strokeWidth: 3,
          strokeDasharray: '7 5',
        }),
        Plot.lineY(planned, { x: 'year', y: 'money', stroke: 'var(--accent)', strokeWidth: 3 }),
        Plot.dot(planned, { x: 'year', y: 'money', fill: 'var(--accent)', r: 4 }),
        Plot.dot(last, { x: 'year', y: 'need', fill: 'var(--warm)', symbol: 'diamond', r: 6 }),
        Plot.dot(last, { x: 'year', y: 'money', fill: 'var(--accent)', r: 5 }),
        label('need', (d) => `Keeps pace: ${shortPounds(d.need)}`, -16),
        label('money', (d) => `${named(width)}: ${shortPounds(d.money)}`, 24),
        Plot.text(planned.slice(0, 1), {
          x: 'year',
          y: 'money',
          text: () => `Stated in the plan to ${planEnds}`,
          textAnchor: 'start',
          dx: -6,
          dy: 20,
          fill: 'currentColor',
        }),
      ],
    }),
  );
}
