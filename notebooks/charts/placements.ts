import * as Plot from '@observablehq/plot';
import { count, monthWords, shortPounds } from '../components/format.js';
import { drawn, type Picture } from './draw.js';
import { frame, quietGrid } from './frame.js';

/** People by month: still placed, at home after a placement, and placed if nothing were done. */
export interface PeopleMonth {
  readonly month: string;
  readonly placed: number;
  readonly home: number;
  readonly doNothing: number;
}

export interface NetMonth {
  readonly month: string;
  readonly net: number;
}

const dateOf = (d: { readonly month: string }): Date => new Date(`${d.month}-01T00:00:00Z`);

/** From this width on there is room for labels beside the lines. */
const WIDE = 480;

const monthAxis = (width: number): Plot.Markish =>
  Plot.axisX({ ticks: width < WIDE ? '1 year' : '6 months', label: null, tickSize: 4 });

export function placedPicture(months: readonly PeopleMonth[]): Picture {
  const last = months.slice(-1);
  const end = last[0];
  const words =
    end === undefined
      ? ''
      : `By ${monthWords(end.month)}, ${count(end.placed, 1)} people still placed, ${count(end.home, 1)} at home, ${count(end.doNothing, 1)} placed if nothing were done`;
  const close = end !== undefined && Math.abs(end.placed - end.home) < 3;
  const label = (width: number, y: 'placed' | 'home', text: (d: PeopleMonth) => string): Plot.Markish => {
    const up = end !== undefined && (y === 'placed') === end.placed >= end.home;
    const beside = { textAnchor: 'start', dx: 8, dy: close ? (up ? -9 : 9) : 0 } as const;
    const over = { textAnchor: 'end', dy: y === 'placed' ? 20 : -16 } as const;
    return Plot.text(last, {
      x: dateOf,
      y,
      text,
      ...(width < WIDE ? over : beside),
      fontWeight: 700,
      fill: 'currentColor',
    });
  };
  return drawn(`People placed and at home by month. ${words}.`, (width, document) =>
    Plot.plot({
      ...frame(width, document),
      marginRight: width < WIDE ? 14 : 140,
      x: { type: 'utc' },
      y: { zero: true, nice: true },
      marks: [
        quietGrid(),
        Plot.axisY({ ticks: 4, label: null, tickSize: 0 }),
        monthAxis(width),
        Plot.lineY(months, {
          x: dateOf,
          y: 'doNothing',
          stroke: 'var(--muted)',
          strokeWidth: 2,
          strokeDasharray: '2 4',
        }),
        Plot.lineY(months, { x: dateOf, y: 'placed', stroke: 'var(--accent)', strokeWidth: 3 }),
        Plot.lineY(months, { x: dateOf, y: 'home', stroke: 'var(--second)', strokeWidth: 3 }),
        Plot.text(months.slice(0, 1), {
          x: dateOf,
          y: 'doNothing',
          text: (d: PeopleMonth) => `Placed if nothing changes: ${count(d.doNothing, 1)}`,
          textAnchor: 'start',
          dy: -14,
          fill: 'currentColor',
        }),
        label(width, 'placed', (d) => `Still placed: ${count(d.placed, 1)}`),
        label(width, 'home', (d) => `At home: ${count(d.home, 1)}`),
      ],
    }),
  );
}

/** Net saving month by month, from nought up and down. */
export function netPicture(months: readonly NetMonth[]): Picture {
  const below = months.filter(({ net }) => net < 0);
  const worst = below.reduce<NetMonth | undefined>(
    (a, b) => (a === undefined || b.net < a.net ? b : a),
    undefined,
  );
  const last = months.slice(-1);
  const words = [
    worst === undefined
      ? 'No month is below nought'
      : `${below.length} months below nought, the worst ${monthWords(worst.month)} at ${shortPounds(worst.net)}`,
    ...last.map((d) => `${monthWords(d.month)} ${shortPounds(d.net)}`),
  ];
  return drawn(`Net saving by month. ${words.join('; ')}.`, (width, document) =>
    Plot.plot({
      ...frame(width, document),
      x: { type: 'utc' },
      marginBottom: 44,
      insetBottom: (last[0]?.net ?? 0) < 0 ? 24 : 4,
      y: { zero: true, nice: true },
      marks: [
        quietGrid(),
        Plot.axisY({ ticks: 5, label: null, tickSize: 0, tickFormat: shortPounds }),
        monthAxis(width),
        Plot.rectY(months, {
          x: dateOf,
          interval: 'month',
          y: 'net',
          fill: (d: NetMonth) => (d.net < 0 ? 'var(--warm)' : 'var(--accent)'),
          insetLeft: 1,
          insetRight: 1,
        }),
        Plot.ruleY([0], { stroke: 'currentColor', strokeWidth: 1.5 }),
        Plot.text(last, {
          x: dateOf,
          y: 'net',
          text: (d: NetMonth) => `${shortPounds(d.net)} in ${monthWords(d.month)}`,
          textAnchor: 'end',
          dx: 14,
          dy: (last[0]?.net ?? 0) < 0 ? 14 : -14,
          fontWeight: 700,
          fill: 'currentColor',
        }),
      ],
    }),
  );
}
