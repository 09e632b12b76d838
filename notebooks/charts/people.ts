import * as Plot from '@observablehq/plot';
import { type Cell, UNKNOWN } from '../components/cell.js';
import { count, figureWords } from '../components/format.js';
import { drawn, type Picture } from './draw.js';
import { everyFew, frame, quietGrid } from './frame.js';

/** People by year as a line from nought, with the first and last year named. */
export function peoplePicture(what: string, years: readonly string[], cells: readonly Cell[]): Picture {
  const points = years.map((year, i) => ({ year, people: cells[i]?.value ?? Number.NaN }));
  const ends = [points[0], points.at(-1)].filter((point) => point !== undefined);
  const words = years.map((year, i) => `${year} ${figureWords(cells[i] ?? UNKNOWN, count)}`).join('; ');
  return drawn(`${what}: ${words}.`, (width, document) =>
    Plot.plot({
      ...frame(width, document),
      x: { type: 'point', domain: years },
      y: { zero: true, nice: true },
      marks: [
        quietGrid(),
        Plot.axisY({ ticks: 4, label: null, tickSize: 0, tickFormat: (n: number) => count(n) }),
        Plot.axisX(everyFew(years, width), { label: null, tickSize: 4 }),
        Plot.areaY(points, { x: 'year', y: 'people', fill: 'var(--accent)', fillOpacity: 0.1 }),
        Plot.lineY(points, { x: 'year', y: 'people', stroke: 'var(--accent)', strokeWidth: 3 }),
        Plot.dot(ends, { x: 'year', y: 'people', fill: 'var(--accent)', r: 5 }),
        ends.map((end, i) =>
          Plot.text([end], {
            x: 'year',
            y: 'people',
            text: (d: typeof end) => count(d.people),
            textAnchor: i === 0 ? 'start' : 'end',
            dx: i === 0 ? -6 : 6,
            dy: -18,
            fontWeight: 700,
            fontSize: 16,
            fill: 'currentColor',
          }),
        ),
      ],
    }),
  );
}
