import { aprilOf } from '../../calendar/financial-year.ts';
import { printMonth } from '../../calendar/month.ts';
import { constant, constantDate, type Given } from '../../graph/given.ts';
import { formulaLine, givenLine, type Line } from '../../graph/line.ts';
import { DATE } from '../../quantity/dimension.ts';
import type { Source } from '../../source/source.ts';
import type { Located } from '../../tables/layout.ts';
import { sourceOf } from '../../tables/source-columns.ts';
import type { ModelFacts } from '../component.ts';
import { bodyTags } from '../totals.ts';
import type { SchemeRow } from './tables.ts';

type About = Omit<Line, 'content'>;

/** The lines of one scheme: what the table tells of it, and what comes of it by month (method, section 7). */
export function schemeLines(row: Located<SchemeRow>, facts: ModelFacts): readonly Line[] {
  const p = `qipp.${row.ref}`;
  const tags = {
    component: 'qipp',
    ...bodyTags(row.funder, facts),
    scheme: row.ref,
    programme: row.programme,
    model: row.model,
    horizon: row.horizon,
    funder: row.funder,
    tier: row.tier,
  };
  const about = (name: string, label: string, measure: string, more: Partial<About> = {}): About => ({
    name: `${p}.${name}`,
    label: `${row.title}: ${label}`,
    unit: 'GBP',
    rollup: 'flow',
    tags: { ...tags, measure },
    place: row.place,
    ...more,
  });
  const linked = row.linked_to !== '';
  const plan = about('plan', linked ? 'saving, counted elsewhere' : 'planned saving', 'plan', {
    counts: 'qipp',
    ...(linked ? { place: { ...row.place, columnName: 'linked_to' } } : { saving: true as const }),
  });
  return [
    ...toldLines(row, about, facts),
    formulaLine(plan, linked ? row.linked_to : planOf(row, p)),
    formulaLine(about('recurrent', 'recurrent part', 'recurrent'), recurrentOf(row, p)),
    formulaLine(about('risk_adjusted', 'after risk', 'risk_adjusted'), `${p}.plan * ${p}.confidence`),
    formulaLine(about('cash', 'cash released', 'cash'), `${p}.risk_adjusted * ${p}.cash_releasing`),
    formulaLine(
      about('one_off_cost', 'one-off cost in its month', 'one_off_cost'),
      `if(now() == ceil(${startOf(row)}), ${p}.one_off, 0)`,
    ),
    formulaLine(
      about('running_cost', 'running cost of the month', 'running_cost'),
      `if(from(${startOf(row)}), ${p}.running / 12, 0)`,
    ),
    formulaLine(about('cost', 'cost of the scheme', 'cost'), `${p}.one_off_cost + ${p}.running_cost`),
    formulaLine(about('net', 'net saving', 'net'), `${p}.cash - ${p}.cost`),
    formulaLine(
      about('recurrent_cash', 'cash released that recurs', 'recurrent_cash'),
      `${p}.recurrent * ${p}.confidence * ${p}.cash_releasing`,
    ),
    formulaLine(
      about('net_recurrent', 'net saving that recurs', 'net_recurrent'),
      `${p}.recurrent_cash - ${p}.running_cost`,
    ),
    formulaLine(about('fye', 'full-year effect', 'fye', { rollup: 'level' }), `12 * year_end(${p}.plan)`),
    formulaLine(
      about('underlying', 'recurrent full-year effect', 'underlying', { rollup: 'level' }),
      `12 * year_end(${p}.recurrent)`,
    ),
    formulaLine(
      about('carry_forward', 'effect carried into next year', 'carry_forward', { rollup: 'level' }),
      `${p}.underlying - fy_total(${p}.plan)`,
    ),
  ];
}

/** The month in which it starts: its own, or that of the date it waits for when that is later. */
function startOf(row: SchemeRow): string {
  return row.gate === '' ? `qipp.${row.ref}.start` : `qipp.${row.ref}.begins`;
}

function rampOf(row: SchemeRow, p: string): string {
  return row.ramp === 'linear' || row.ramp === 's_curve'
    ? ` * ramp(${startOf(row)}, ${p}.ramp_months, "${row.ramp}")`
    : '';
}

/** Nought before the start, whatever the saving; from the 13th month on only the recurrent share. */
function planOf(row: SchemeRow, p: string): string {
  const start = startOf(row);
  return `if(from(${start}), ${p}.saving / 12${rampOf(row, p)} * if(from(${start} + 12 month), ${p}.recurrent_share, 1), 0)`;
}

function recurrentOf(row: SchemeRow, p: string): string {
  if (row.linked_to !== '')
    return `${row.linked_recurrent === '' ? `${p}.plan` : row.linked_recurrent} * ${p}.recurrent_share`;
  return `if(from(${startOf(row)}), ${p}.saving / 12${rampOf(row, p)} * ${p}.recurrent_share, 0)`;
}

function toldLines(
  row: Located<SchemeRow>,
  about: (name: string, label: string, measure: string, more?: Partial<About>) => About,
  facts: ModelFacts,
): readonly Line[] {
  const { told, assumed } = sourcesOf(row);
  const input = (name: string, label: string, unit: string, given: Given, more: Partial<About> = {}): Line =>
    givenLine(
      about(name, label, 'input', { unit, rollup: unit === DATE ? 'stock' : 'level', ...more }),
      given,
    );
  const share = (name: string, label: string, value: number | undefined, why: string): Line => {
    // 0 to 1 is all that the share could be, and says nothing of how likely each is.
    const anything: Source = { kind: 'assumed', reason: why, low: 0, high: 1, spread: { shape: 'none' } };
    const source = value === undefined ? anything : assumed(`${value}`);
    return input(name, label, '1', constant(value ?? 1, source), { bounds: [0, 1] });
  };
  const linked = row.linked_to !== '';
  const pounds = (name: string, label: string, value: SchemeRow['one_off'], source: Source): Line =>
    input(
      name,
      label,
      'GBP',
      constant(value, value === 'unknown' ? missing(`No ${label} has been given.`) : source),
      { bounds: [0, Number.POSITIVE_INFINITY] },
    );
  return [
    ...(linked ? [] : [pounds('saving', 'full-year saving', row.saving, told)]),
    input('start', 'first month', DATE, startGiven(row, facts, assumed)),
    ...(row.gate === ''
      ? []
      : [
          formulaLine(
            about('begins', 'first month, once the gate is passed', 'begins', {
              unit: DATE,
              rollup: 'stock',
              place: { ...row.place, columnName: 'gate' },
            }),
            `ceil(max(qipp.${row.ref}.start, ${row.gate}))`,
          ),
        ]),
    ...(row.ramp_months === undefined
      ? []
      : [
          input('ramp_months', 'months of building up', 'month', constant(row.ramp_months, assumed('ramp')), {
            bounds: [1, Number.POSITIVE_INFINITY],
          }),
        ]),
    share(
      'recurrent_share',
      'share that recurs',
      row.recurrent_share,
      'Taken to recur in full: nothing else is said.',
    ),
    share('confidence', 'confidence', row.confidence, 'Taken as certain: no risk is told.'),
    share(
      'cash_releasing',
      'share that releases cash',
      row.cash_releasing,
      'Taken to release cash in full: nothing else is said.',
    ),
    pounds('one_off', 'one-off cost', row.one_off, assumed('one-off cost')),
    pounds('running', 'running cost of a year', row.running, assumed('running cost')),
  ];
}

/** A saving counted elsewhere has its own start there: only what the scheme itself costs needs one here. */
function startGiven(row: SchemeRow, facts: ModelFacts, assumed: (figure: string) => Source): Given {
  if (row.start !== undefined) return constantDate(row.start, assumed(printMonth(row.start)));
  return row.linked_to === ''
    ? constantDate('unknown', missing('No start has been given.'))
    : constantDate(aprilOf(facts.window.first), {
        kind: 'assumed',
        reason:
          'The saving is counted elsewhere; any cost of the scheme itself is taken from the first month.',
      });
}

function missing(why: string): Source {
  return { kind: 'missing', why };
}

/** The row's own source tells of the saving; what else it holds may have been come by otherwise. */
function sourcesOf(row: Located<SchemeRow>): { told: Source; assumed: (figure: string) => Source } {
  const told = sourceOf(row);
  return {
    told,
    assumed: (figure) =>
      row.assumes === '' ? sourceOf(row, figure) : { kind: 'assumed', reason: row.assumes },
  };
}
