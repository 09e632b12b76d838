import * as Plot from '@observablehq/plot';
import { CHART_STYLE, chart } from './chart.js';
import { count, monthWords, shortPounds } from './format.js';

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

const frame = (width: number, marginRight = 14): Plot.PlotOptions => ({
  width,
  height: Math.max(240, Math.min(320, width * 0.5)),
  marginLeft: 58,
  marginRight,
  marginTop: 30,
  style: CHART_STYLE,
  x: { type: 'utc' },
});

/** From this width on there is room for labels beside the lines. */
const WIDE = 480;

const monthAxis = (width: number): Plot.Markish =>
  Plot.axisX({ ticks: width < WIDE ? '1 year' : '6 months', label: null, tickSize: 4 });

export function placedChart(months: readonly PeopleMonth[]): HTMLElement {
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
  return chart(`People placed and at home by month. ${words}.`, (width) =>
    Plot.plot({
      ...frame(width, width < WIDE ? 14 : 140),
      y: { zero: true, nice: true },
      marks: [
        Plot.gridY({ ticks: 4, stroke: 'var(--rule)', strokeOpacity: 1 }),
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

export function netChart(months: readonly NetMonth[]): HTMLElement {
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
  return chart(`Net saving by month. ${words.join('; ')}.`, (width) =>
    Plot.plot({
      ...frame(width),
      marginBottom: 44,
      insetBottom: (last[0]?.net ?? 0) < 0 ? 24 : 4,
      y: { zero: true, nice: true },
      marks: [
        Plot.gridY({ ticks: 5, stroke: 'var(--rule)', strokeOpacity: 1 }),
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
