import { pounds } from '../format.js';
import { barChart } from './bars.js';
import { figuresTable } from './figures-table.js';
import { type PlacedRow, placedRow } from './lines.js';
import { panel } from './panel.js';
import type { Session } from './session.js';
import { type Names, quiet } from './spend-panel.js';
import { beside, type Readings, type View } from './view.js';

/** What each envelope leaves after net spend, by year. */
export function gapPanel(session: Session, names: () => Names): View {
  const envelopes = session.model.info.envelopes.flatMap((block) => {
    const gap = placedRow(session, block.rows, 'gap');
    if (gap === undefined) return [];
    const rows = ['envelope', 'net_spend'].flatMap((key) => placedRow(session, block.rows, key) ?? []);
    return [{ title: block.title, gap, rows }];
  });
  if (envelopes.length === 0)
    return quiet(
      'gap',
      'Is there money for it?',
      'This model names no envelope, so there is no gap to show.',
    );
  const chart = barChart('Envelope less net spend, by year');
  const { element, say, table } = panel(
    'gap',
    'Is there money for it?',
    'The envelope less net spend. Below nought, the plan asks for more than there is: the bar is open and runs to the left.',
    [chart.element],
  );
  const update = (readings: Readings): void => {
    const { years } = session;
    const bars = (row: PlacedRow) =>
      years.map((year, i) => ({ label: year, ...beside(readings, row.place, i) }));
    chart.update(envelopes.map(({ title, gap }) => ({ label: title, bars: bars(gap) })));
    say(
      envelopes
        .map(({ title, gap }) => {
          const cells = years.map((_, i) => beside(readings, gap.place, i).now);
          const known = cells.filter(({ value, unknown }) => value !== null && unknown === 0);
          const within = known.filter(({ value }) => (value ?? 0) >= 0).length;
          if (known.length === 0)
            return `${title}: whether it is enough is unknown in every year, for the envelope or a part of the spend is unknown.`;
          const rest = cells.length - known.length;
          return `${title}: enough in ${within} of ${known.length} ${known.length === 1 ? 'year' : 'years'}${rest === 0 ? '' : `, unknown in ${rest} more`}.`;
        })
        .join(' '),
    );
    const entries = envelopes.flatMap(({ title, gap, rows }) =>
      [...rows, gap].flatMap(({ label, place }) =>
        years.map((year, i) => ({
          label: `${title}: ${label}`,
          year,
          print: pounds,
          ...beside(readings, place, i),
        })),
      ),
    );
    table(() => figuresTable('Envelopes and what they leave', names().before, entries));
  };
  return { element, update };
}
