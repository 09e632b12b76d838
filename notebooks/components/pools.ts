import { html } from 'htl';
import type { Pool, PoolEnd } from '../data/plan/plan-data.js';
import { type Cell, UNKNOWN } from './cell.js';
import { explainLabel, type FigureOf, figureOf } from './explain/figure-of.js';
import { figure, sourceLine } from './figure.js';
import { pounds, shortWords } from './format.js';
import { figureCell, yearTable } from './money-table.js';
import { lastOf, rowOf, type View, yearRows } from './plan-view.js';
import { headRow, scrollTable } from './table.js';
import { yearBars } from './year-bars.js';

const DRAWN = ['released', 'banked', 'spent', 'returned', 'closing'];

/** Each pool of released money: what came in, and what it paid for. */
export function poolFigures(view: View): HTMLElement {
  return html`<div>${view.data.pools.map((pool) => poolFigure(view, pool))}</div>`;
}

/** For each pool, where every pound went. */
export function auditTables(view: View): HTMLElement {
  return html`<div>${view.data.pools.map((pool) => auditTable(view, pool))}</div>`;
}

/** What each pool comes to, as sentences. */
export function poolsWords(view: View): string {
  return view.data.pools.map((pool) => `${poolTitle(view, pool)}.`).join(' ');
}

function poolFigure(view: View, pool: Pool): HTMLElement {
  const { years, data } = view;
  const drawn = pool.rows.filter(({ key }) => DRAWN.includes(key));
  const asks = pool.to.map(({ title, tier, rows }) => ({
    heading: `${title} (${tier.toLowerCase()})`,
    rows: yearRows(view, rows, ['spent']),
  }));
  return figure({
    title: poolTitle(view, pool),
    about: `${pool.title}, by financial year, to one scale. Hatched: lines that are unknown.`,
    chart: yearBars(
      drawn.map(({ label, line }) => ({ label, line, cells: view.cells(line) })),
      years,
      { fold: true },
    ),
    table: html`<div>
      ${yearTable(`${pool.title}: in and out`, years, [{ rows: yearRows(view, pool.rows, ['spent']) }])}
      ${yearTable(`${pool.title}: what is paid for`, years, asks)}
    </div>`,
    source: sourceLine(data.made),
  });
}

function poolTitle(view: View, pool: Pool): string {
  const year = view.years.at(-1) ?? '';
  const [released, spent] = [lastOf(view, pool.rows, 'released'), lastOf(view, pool.rows, 'spent')];
  if (released.value === null && spent.value === null)
    return `${pool.title}: what is released and what it pays for is unknown in ${year}`;
  return `${pool.title}: ${shortWords(released)} is released in ${year}, and ${shortWords(spent)} reinvested`;
}

/**
 * Which pound of which release went where. A row adds up: what was in the pool and what came in is what went out and
 * what is left.
 */
function auditTable(view: View, pool: Pool): HTMLElement {
  const columns = columnsOf(view, pool);
  const names = ['Released by', ...columns.map(({ title }) => title)];
  const bodies = view.years.map((year, i) => {
    const row = (columns: readonly (Told | undefined)[]): readonly HTMLElement[] =>
      columns.map((own) => {
        if (own === undefined) return NONE();
        const { cell, at } = own(i);
        return figureCell(cell, pounds, at);
      });
    const label = (title: string, of: readonly (Told | undefined)[]): HTMLElement | string =>
      explainLabel(title, of.find((told) => told?.(i).at !== undefined)?.(i).at);
    return html`<tbody>
      <tr class="group"><th scope="rowgroup" colspan=${names.length}>${year}</th></tr>
      ${pool.from.map(
        (end) =>
          html`<tr><th scope="row">${label(
            end.title,
            columns.map(({ of }) => of(end)),
          )}<span class="note-line">${end.tier}</span></th>${row(columns.map(({ of }) => of(end)))}</tr>`,
      )}
      <tr class="total"><th scope="row">${label(
        'All',
        columns.map(({ all }) => all),
      )}</th>${row(columns.map(({ all }) => all))}</tr>
    </tbody>`;
  });
  const caption = `${pool.title}: where every released pound went`;
  return html`<div>${scrollTable(caption, headRow(names), bodies, 'audit')}${sourceLine(view.data.made)}</div>`;
}

const NONE = (): HTMLElement => html`<td class="number none">none</td>`;

/** The figure of a year, by its place, and which figure of the model it is. */
type Told = (year: number) => { readonly cell: Cell; readonly at?: FigureOf | undefined };

interface Column {
  readonly title: string;
  /** The figures of one source of money; undefined where there can be none. */
  readonly of: (end: PoolEnd) => Told | undefined;
  /** The pool's own figures. */
  readonly all: Told | undefined;
}

function columnsOf(view: View, pool: Pool): readonly Column[] {
  const told = (line: string | undefined): Told | undefined => {
    if (line === undefined) return undefined;
    const cells = view.cells(line);
    return (year) => ({ cell: cells[year] ?? UNKNOWN, at: figureOf(line, view.years[year]) });
  };
  const own = (title: string, key: string): Column => ({
    title,
    of: (end) => told(rowOf(end, key)?.line),
    all: told(rowOf(pool, key)?.line),
  });
  const left = own('Left in March', 'closing');
  const before: Column = {
    title: 'In the pool before',
    of: (end) => yearBefore(left.of(end)),
    all: yearBefore(left.all),
  };
  const linked = (to: string, title: string, all: string | undefined): Column => ({
    title,
    of: (end) => told(pool.links.find((l) => l.from === end.ref && l.to === to)?.line),
    all: told(all),
  });
  const bridged = pool.from.some((end) => rowOf(end, 'bridge') !== undefined);
  return [
    before,
    own('Released', 'released'),
    ...(bridged ? [own('Bridge funding', 'bridge')] : []),
    ...pool.to.map((end) => linked(end.ref, end.title, rowOf(end, 'spent')?.line)),
    linked('banked', 'Banked', rowOf(pool, 'banked')?.line),
    linked('returned', 'Returned', rowOf(pool, 'returned')?.line),
    left,
  ];
}

/** What was left a year before; a pool starts empty. */
function yearBefore(told: Told | undefined): Told | undefined {
  const start: Cell = { value: 0, status: 'derived', unknown: 0 };
  return told === undefined ? undefined : (year) => (year === 0 ? { cell: start } : told(year - 1));
}
