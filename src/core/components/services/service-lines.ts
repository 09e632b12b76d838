import { formulaLine, givenLine, type Line } from '../../graph/line.ts';
import { type Place, within } from '../../problem/problem.ts';
import type { Located } from '../../tables/layout.ts';
import { sourceOf } from '../../tables/source-columns.ts';
import type { Built, ModelFacts } from '../component.ts';
import { bodyTags, fundersWithNames, NOT_STATED } from '../totals.ts';
import { aboutService, anomalyOf, serviceTags } from './about-service.ts';
import { gatesOf } from './gates.ts';
import { itemLines, type Money, type Service } from './money-lines.ts';
import type { ServicesSettings } from './settings.ts';
import { type CatalogueRow, ITEMS, type MoneyRow } from './tables.ts';

/** All lines of one service: that it is listed, its items, its spend, and what the core offer would take more. */
export function serviceLines(
  row: Located<CatalogueRow>,
  money: readonly Located<MoneyRow>[],
  s: ServicesSettings,
  facts: ModelFacts,
  place: Place,
): Built {
  const own = money.filter((m) => m.service === row.ref);
  const service: Service = {
    ref: row.ref,
    title: row.title,
    tags: serviceTags(row),
    note: row.anomaly === '' ? {} : { note: anomalyOf(row) },
    place: row.place,
    funder: onlyOne(own.map((m) => m.funder)),
    gates: gatesOf(row.ref, s.gates, within(place, 'gates')),
  };
  const { lines, problems } = moneyOf(service, own, facts);
  return { lines: [listed(row, s), ...lines], problems };
}

/**
 * A portfolio that the model file names and the catalogue has no service of: its money is unknown, and so is a part of every
 * total over all services.
 */
export function emptyPortfolios(
  catalogue: readonly CatalogueRow[],
  s: ServicesSettings,
  facts: ModelFacts,
  place: Place,
): readonly Line[] {
  const filled = new Set(catalogue.map((row) => row.portfolio));
  const unstated = { level: NOT_STATED, scope: NOT_STATED, tier: NOT_STATED };
  return Object.entries(s.portfolios)
    .filter(([portfolio]) => !filled.has(portfolio))
    .flatMap(([portfolio, title]) => {
      const service: Service = {
        ref: `portfolio.${portfolio}`,
        title,
        tags: { component: 'services', service: NOT_STATED, portfolio, ...unstated },
        note: { note: 'The catalogue lists no service of this portfolio.' },
        place: within(place, 'portfolios', portfolio),
        funder: NOT_STATED,
        gates: [],
      };
      return moneyOf(service, [], facts).lines;
    });
}

/** The items of a service, its spend, and what the core offer would take more. */
function moneyOf(service: Service, rows: readonly Located<MoneyRow>[], facts: ModelFacts): Built {
  const items = ITEMS.map((item) =>
    itemLines(
      service,
      item,
      rows.filter((m) => m.item === item),
      facts,
    ),
  );
  const all = items.flatMap((item) => item.money);
  const lines = [
    ...items.flatMap((item) => item.lines),
    ...spendLines(service, all, facts),
    gapLine(service, all),
  ];
  return {
    lines: lines.map((line) => withBodies(line, facts)),
    problems: items.flatMap((item) => item.problems),
  };
}

/** The one value that all have; `not_stated` when they differ, or when there is none. */
function onlyOne(values: readonly string[]): string {
  const [first = NOT_STATED, ...others] = new Set(values);
  return others.length === 0 ? first : NOT_STATED;
}

function withBodies(line: Line, facts: ModelFacts): Line {
  const { funder } = line.tags;
  return funder === undefined ? line : { ...line, tags: { ...line.tags, ...bodyTags(funder, facts) } };
}

/** 1 from the month of the catalogue on, so that services can be counted where nothing is known of their money. */
function listed(row: Located<CatalogueRow>, s: ServicesSettings): Line {
  return givenLine(
    {
      name: `services.${row.ref}.listed`,
      label: `${row.title}: in the catalogue`,
      unit: '1',
      rollup: 'stock',
      tags: { ...serviceTags(row), measure: 'listed' },
      place: row.place,
      note: aboutService(row, s),
      bounds: [0, 1],
    },
    { kind: 'steps', steps: [{ from: row.as_of, value: 1, source: sourceOf(row, row.title) }] },
  );
}

/** Spend by funder, so that every pound of it has one; the service's own line is their sum where there are several. */
function spendLines(service: Service, all: readonly Money[], facts: ModelFacts): readonly Line[] {
  const name = `services.${service.ref}.spend`;
  const label = `${service.title}: spend`;
  const common = { unit: 'GBP', rollup: 'flow', place: service.place, ...service.note } as const;
  const parts = all.filter((m) => m.item !== 'core_offer');
  const funders = [...new Set(parts.map((m) => m.funder))];
  const [only = NOT_STATED] = funders;
  if (funders.length === 1) {
    const tags = { ...service.tags, funder: only, measure: 'spend' };
    const base = `services.${service.ref}`;
    return [
      formulaLine(
        { ...common, name, label, tags },
        `${base}.current + ${base}.investment - ${base}.disinvestment`,
      ),
    ];
  }
  const titles = fundersWithNames(facts);
  const byFunder = funders.map((funder) => {
    const tags = { ...service.tags, funder, measure: 'spend' };
    const line = {
      ...common,
      name: `${name}.${funder.replaceAll('-', '_')}`,
      label: `${label} (${titles.get(funder) ?? funder})`,
      tags,
    };
    return formulaLine(line, signedSum(parts.filter((m) => m.funder === funder)));
  });
  const whole = { ...common, name, label, tags: { ...service.tags, measure: 'service_total', of: 'spend' } };
  const sum = `total("component=services", "service=${service.ref}", "measure=spend")`;
  return [...byFunder, formulaLine(whole, sum)];
}

function signedSum(parts: readonly Money[]): string {
  const plus = parts.filter((m) => m.item !== 'disinvestment').map((m) => m.name);
  const minus = parts.filter((m) => m.item === 'disinvestment').map((m) => ` - ${m.name}`);
  return `${plus.join(' + ')}${minus.join('')}`.trim();
}

/** The gap is of one funder only where the core offer and what is spent now are of the same one. */
function gapLine(service: Service, all: readonly Money[]): Line {
  const base = `services.${service.ref}`;
  const both = all.filter((m) => m.item === 'core_offer' || m.item === 'current');
  return formulaLine(
    {
      name: `${base}.against_core`,
      label: `${service.title}: core offer above what is spent now`,
      unit: 'GBP',
      rollup: 'flow',
      tags: { ...service.tags, funder: onlyOne(both.map((m) => m.funder)), measure: 'gap' },
      place: service.place,
      ...service.note,
    },
    `${base}.core_offer - ${base}.current`,
  );
}
