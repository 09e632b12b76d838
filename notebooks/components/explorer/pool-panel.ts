import { html } from 'htl';
import { figureWords, pounds, shortPounds } from '../format.js';
import { type SpanRow, spanBars } from '../span-bars.js';
import { figuresTable } from './figures-table.js';
import { flowPicture } from './flow.js';
import { panel } from './panel.js';
import { type PoolLines, type PoolStep, poolLines, poolSteps } from './pool-lines.js';
import type { Session } from './session.js';
import { type Names, quiet } from './spend-panel.js';
import { beside, type Readings, type View } from './view.js';

/** What savings release, and where each pound goes, in the year that is chosen. */
export function poolPanel(session: Session, year: () => number, names: () => Names): View {
  const pools = session.model.info.pools.map((pool) => poolLines(session, pool));
  if (pools.length === 0)
    return quiet(
      'pool',
      'Where each pound that is released goes',
      'This model reinvests nothing, so there is no pool to follow.',
    );
  const pictures = pools.map(() => html`<div></div>`);
  const { element, say, table } = panel(
    'pool',
    'Where each pound that is released goes',
    'What comes in adds up to what goes out, to the penny.',
    pools.map(
      ({ title }, i) => html`<div>${pools.length > 1 ? html`<h3>${title}</h3>` : ''}${pictures[i]}</div>`,
    ),
  );
  const update = (readings: Readings): void => {
    const at = year();
    const named = session.years[at] ?? '';
    pools.forEach((pool, i) => {
      pictures[i]?.replaceChildren(...picture(pool, poolSteps(pool, readings, at), named));
    });
    say(pools.map((pool) => sentence(pool, readings, at, named)).join(' '));
    const entries = pools.flatMap((pool) => {
      const rows = [...pool.from, ...pool.to, pool.banked, pool.returned, pool.closing].flatMap((row) =>
        row === undefined ? [] : [row],
      );
      return [...rows, ...pool.links].map(({ label, place }) => ({
        label,
        year: named,
        print: pounds,
        ...beside(readings, place, at),
      }));
    });
    table(() => figuresTable(`Money released and where it went, ${named}`, names().before, entries));
  };
  return { element, update };
}

function sentence(
  { title, released, spent, banked }: PoolLines,
  readings: Readings,
  at: number,
  year: string,
): string {
  if (released === undefined || spent === undefined) return '';
  const [out, again] = [released, spent].map(({ place }) => beside(readings, place, at).now);
  if (out?.value === null || out === undefined || again === undefined)
    return `${title}: what savings release in ${year} is unknown, so where it goes is unknown too.`;
  if (out.value < 0)
    return `${title}: nothing is released in ${year}, for what is to save costs ${shortPounds(-out.value)} more than it saves; ${figureWords(again, shortPounds)} is reinvested.`;
  const kept = banked === undefined ? undefined : beside(readings, banked.place, at).now;
  const leaves =
    kept === undefined || kept.value === 0 ? '' : `, and ${figureWords(kept, shortPounds)} leaves the system`;
  return `${title}: ${figureWords(out, shortPounds)} is released in ${year}; ${figureWords(again, shortPounds)} is reinvested${leaves}.`;
}

function picture({ title }: PoolLines, steps: readonly PoolStep[], year: string): readonly Node[] {
  const known = steps.flatMap(({ value }) => (value === null ? [] : [value]));
  if (known.length < steps.length)
    return [
      html`<p class="explorer-gap"><span class="bar-gap"></span> ${steps.length - known.length} of ${steps.length} figures are unknown in ${year}, so the money cannot be followed.</p>`,
    ];
  if (known.every((value) => value === 0))
    return [html`<p>Nothing comes into the pool in ${year}, and nothing goes out.</p>`];
  const name = `${title}, ${year}`;
  const flow = flowPicture(name, steps);
  return [...(flow === undefined ? [] : [flow]), spanBars(name, waterfall(steps), 0)];
}

/** What comes in rises; what goes out falls back to nought. */
function waterfall(steps: readonly PoolStep[]): readonly SpanRow[] {
  let at = 0;
  return steps
    .filter(({ value }) => value !== 0)
    .map(({ label, side, value }) => {
      const from = at;
      at += side === 'in' ? (value ?? 0) : -(value ?? 0);
      return {
        label,
        words: `${side === 'in' ? '+' : '−'}${pounds(value ?? 0)}`,
        stretches: [{ from, to: at, tone: side === 'in' ? ('more' as const) : ('less' as const) }],
      };
    });
}
