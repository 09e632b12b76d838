import { formulaLine, givenLine, type Line } from '../../graph/line.ts';
import { givenOf } from '../../model/given-of.ts';
import { type Place, within } from '../../problem/problem.ts';
import { type Built, defineComponent, type ModelFacts } from '../component.ts';
import { PLACEMENT_INPUTS, type ProgrammeSettings, placementsSettings } from './settings.ts';

/** Placements away from home and repatriation (method, section 6). */
export const placements = defineComponent({
  name: 'placements',
  title: 'Placements and repatriation',
  method:
    'Each month, in this order and in people, fractions allowed: leavers are the opening number times the monthly leave rate, 1 - (1 - annual rate)^(1/12); people brought home are those scheduled, as far as there are people left; closing is opening plus new placements not prevented, less leavers, less people brought home. The month is charged on the mean of opening and closing, at the weekly price, the price index, and the days of the month over seven. The counterfactual runs the same people with nobody brought home and nothing prevented. Local support counts people by the months since their move, less those who leave it, tapered; the month of the move counts half. Double running is charged for the weeks of overlap, and set-up once for each move. Gross saving is the counterfactual cost less the cost, without the share in block contracts, which do not fall when a person leaves. Net saving takes off local cost, double running and set-up. Savings follow the funders of the placements.',
  settings: placementsSettings,
  layouts: [],
  tables: () => [],
  build: (s, _tables, facts, place): Built => ({
    lines: Object.entries(s).flatMap(([name, programme]) =>
      programmeLines(name, programme, facts, within(place, name)),
    ),
    problems: [],
  }),
});

interface Row {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly rollup: Line['rollup'];
  readonly formula: string;
}

function programmeLines(
  name: string,
  s: ProgrammeSettings,
  facts: ModelFacts,
  place: Place,
): readonly Line[] {
  const p = `placements.${name}`;
  const tags = { component: 'placements', programme: name };
  const inputs = Object.entries(PLACEMENT_INPUTS).map(([key, { label, unit, rollup, share }]) => {
    const at = within(place, key);
    const given = givenOf(s[key as keyof typeof PLACEMENT_INPUTS]);
    return givenLine(
      {
        name: `${p}.${key}`,
        label: `${s.label}: ${label}`,
        unit,
        rollup,
        tags: { ...tags, measure: 'input' },
        place: at,
        bounds: [0, share === true ? 1 : Number.POSITIVE_INFINITY],
      },
      given,
    );
  });
  const rows = [...stockRows(p), ...moneyRows(p, facts.components.has('price') ? ' * price.index' : '')];
  const lines = rows.map((row) =>
    formulaLine(
      {
        name: row.name,
        label: `${s.label}: ${row.label}`,
        unit: row.unit,
        rollup: row.rollup,
        tags,
        place,
        // Every saving on placements starts here: whatever counts one is followed down to it.
        ...(row.name === `${p}.gross` ? { saving: true as const } : {}),
      },
      row.formula,
    ),
  );
  return [...inputs, ...lines, ...funderLines(p, s, facts, tags, place)];
}

function stockRows(p: string): readonly Row[] {
  const people = (name: string, label: string, rollup: Line['rollup'], formula: string): Row => ({
    name: `${p}.${name}`,
    label,
    unit: 'people',
    rollup,
    formula,
  });
  const leave = (name: string, label: string, rate: string): Row => ({
    name: `${p}.${name}`,
    label,
    unit: '1',
    rollup: 'level',
    formula: `1 - (1 - ${p}.${rate}) ^ (1/12)`,
  });
  return [
    leave('leave', 'monthly leave rate', 'annual_leave_rate'),
    leave('local.leave', 'monthly leave rate from local support', 'local_annual_leave_rate'),
    people('opening', 'people placed, start of month', 'level', `prev(${p}.closing, 1, ${p}.opening_stock)`),
    people('leavers', 'people who leave', 'flow', `${p}.opening * ${p}.leave`),
    people('repatriated', 'people brought home', 'flow', `min(${p}.opening - ${p}.leavers, ${p}.scheduled)`),
    people(
      'closing',
      'people placed, end of month',
      'stock',
      `${p}.opening + ${p}.inflow * (1 - ${p}.prevention) - ${p}.leavers - ${p}.repatriated`,
    ),
    people('average', 'people charged for', 'level', `(${p}.opening + ${p}.closing) / 2`),
    people(
      'do_nothing.opening',
      'people placed at the start of the month, doing nothing',
      'level',
      `prev(${p}.do_nothing.closing, 1, ${p}.opening_stock)`,
    ),
    people(
      'do_nothing.closing',
      'people placed, doing nothing',
      'stock',
      `${p}.do_nothing.opening * (1 - ${p}.leave) + ${p}.inflow`,
    ),
    people(
      'do_nothing.average',
      'people charged for, doing nothing',
      'level',
      `(${p}.do_nothing.opening + ${p}.do_nothing.closing) / 2`,
    ),
    people(
      'local.people',
      'people living at home after a placement',
      'stock',
      `prev(${p}.local.people, 1, 0) * (1 - ${p}.local.leave) + ${p}.repatriated`,
    ),
    {
      name: `${p}.local.profile`,
      label: 'local support by months since the move',
      unit: '1',
      rollup: 'profile',
      formula: `(1 - ${p}.local.leave) ^ elapsed() * ${p}.taper * if(elapsed() == 0, 0.5, 1)`,
    },
    people(
      'local.support',
      'full local support in use',
      'level',
      `spread(${p}.repatriated, ${p}.local.profile)`,
    ),
  ];
}

function moneyRows(p: string, index: string): readonly Row[] {
  const money = (name: string, label: string, formula: string): Row => ({
    name: `${p}.${name}`,
    label,
    unit: 'GBP',
    rollup: 'flow',
    formula,
  });
  return [
    money('cost', 'cost of placements', `${p}.average * ${p}.weekly_price${index} * weeks()`),
    money(
      'do_nothing.cost',
      'cost of placements, doing nothing',
      `${p}.do_nothing.average * ${p}.weekly_price${index} * weeks()`,
    ),
    money(
      'local.cost',
      'cost of local support',
      `${p}.local.support * ${p}.local_weekly_price${index} * weeks()`,
    ),
    money(
      'double_running',
      'double running',
      `${p}.repatriated * ${p}.overlap_weeks * ${p}.local_weekly_price${index}`,
    ),
    money('set_up', 'set-up of moves', `${p}.repatriated * ${p}.set_up_cost${index}`),
    money('gross', 'gross saving', `(1 - ${p}.block_share) * (${p}.do_nothing.cost - ${p}.cost)`),
    money('net', 'net saving', `${p}.gross - ${p}.local.cost - ${p}.double_running - ${p}.set_up`),
    money('net_recurrent', 'net saving without the costs of moving', `${p}.gross - ${p}.local.cost`),
  ];
}

function funderLines(
  p: string,
  s: ProgrammeSettings,
  facts: ModelFacts,
  tags: Line['tags'],
  place: Place,
): readonly Line[] {
  const budgets = Object.values(s.funders);
  if (budgets.length === 0) return [];
  const all = `(${budgets.join(' + ')})`;
  return Object.entries(s.funders).flatMap(([funder, budget]) => {
    const here = within(place, 'funders', funder);
    const common = { tags: { ...tags, funder }, place: here };
    const share = `${p}.share.${funder}`;
    const label = `${s.label}: ${facts.funders.get(funder) ?? funder}`;
    return [
      formulaLine(
        {
          ...common,
          name: share,
          label: `${label}, share of the placement budget`,
          unit: '1',
          rollup: 'level',
        },
        `${budget} / ${all}`,
      ),
      ...[
        ['net', 'share of the net saving'],
        ['net_recurrent', 'share of the net saving without the costs of moving'],
      ].map(([net = '', what = '']) =>
        formulaLine(
          {
            ...common,
            name: `${p}.${net}.${funder}`,
            label: `${label}, ${what}`,
            unit: 'GBP',
            rollup: 'flow',
            shareOf: `${p}.${net}`,
          },
          `${p}.${net} * ${share}`,
        ),
      ),
    ];
  });
}
