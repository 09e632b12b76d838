import { html } from 'htl';
import type { Pool, PoolEnd } from '../data/plan/plan-data.js';
import { type Cell, UNKNOWN } from './cell.js';
import { figure, sourceLine } from './figure.js';
import { shortWords } from './format.js';
import { figureCell, yearTable } from './money-table.js';
import { cellsOf, lastOf, type View, yearRows } from './plan-view.js';
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
      drawn.map(({ label, line }) => ({ label, cells: view.cells(line) })),
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
    const row = (cells: readonly (readonly Cell[] | undefined)[]): readonly HTMLElement[] =>
      cells.map((own) => (own === undefined ? NONE() : figureCell(own[i] ?? UNKNOWN)));
    return html`<tbody>
      <tr class="group"><th scope="rowgroup" colspan=${names.length}>${year}</th></tr>
      ${pool.from.map(
        (end) =>
          html`<tr><th scope="row">${end.title}<span class="note-line">${end.tier}</span></th>${row(columns.map(({ of }) => of(end)))}</tr>`,
      )}
      <tr class="total"><th scope="row">All</th>${row(columns.map(({ all }) => all))}</tr>
    </tbody>`;
  });
  const caption = `${pool.title}: where every released pound went`;
  return html`<div>${scrollTable(caption, headRow(names), bodies, 'audit')}${sourceLine(view.data.made)}</div>`;
}

const NONE = (): HTMLElement => html`<td class="number none">none</td>`;

interface Column {
  readonly title: string;
  /** The figures of one source of money; undefined where there can be none. */
  readonly of: (end: PoolEnd) => readonly Cell[] | undefined;
  /** The pool's own figures. */
  readonly all: readonly Cell[] | undefined;
}

function columnsOf(view: View, pool: Pool): readonly Column[] {
  const own = (title: string, key: string, ofEnd = key): Column => ({
    title,
    of: (end) => cellsOf(view, end, ofEnd),
    all: cellsOf(view, pool, key),
  });
  const left = own('Left in March', 'closing');
  const before: Column = {
    title: 'In the pool before',
    of: (end) => yearBefore(left.of(end)),
    all: yearBefore(left.all),
  };
  const linked = (to: string, title: string, all: readonly Cell[] | undefined): Column => ({
    title,
    of: (end) => {
      const link = pool.links.find((l) => l.from === end.ref && l.to === to);
      return link === undefined ? undefined : view.cells(link.line);
    },
    all,
  });
  const bridged = pool.from.some((end) => cellsOf(view, end, 'bridge') !== undefined);
  return [
    before,
    own('Released', 'released'),
    ...(bridged ? [own('Bridge funding', 'bridge')] : []),
    ...pool.to.map((end) => linked(end.ref, end.title, cellsOf(view, end, 'spent'))),
    linked('banked', 'Banked', cellsOf(view, pool, 'banked')),
    linked('returned', 'Returned', cellsOf(view, pool, 'returned')),
    left,
  ];
}

/** What was left a year before; a pool starts empty. */
function yearBefore(cells: readonly Cell[] | undefined): readonly Cell[] | undefined {
  return cells === undefined ? undefined : [{ value: 0, status: 'derived', unknown: 0 }, ...cells];
}
