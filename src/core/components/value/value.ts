import { printWindow } from '../../calendar/calendar.ts';
import { aprilOf, printYear, readYear } from '../../calendar/financial-year.ts';
import { printMonth } from '../../calendar/month.ts';
import { formulaLine, type Line } from '../../graph/line.ts';
import { type Place, type Problem, problem, within } from '../../problem/problem.ts';
import { DATE } from '../../quantity/dimension.ts';
import { together } from '../affordability/amounts.ts';
import { type Built, defineComponent, type ModelFacts } from '../component.ts';
import { figureLine, rollupProblems } from '../figure-or-line.ts';
import { bodyCuts, type Cut, cutsBy, fundersWithNames } from '../totals.ts';
import { caseLines, measureOfTotal, totalOf } from './case-lines.ts';
import { type CaseSettings, type ValueSettings, valueSettings } from './settings.ts';

/** Is it worth it, and when does it pay (method, section 10). */
export const value = defineComponent({
  name: 'value',
  title: 'Value for money',
  method:
    "The net of a scheme is its saving less its cost, by month. The discount factor follows the Treasury's Green Book: 1 in the year whose money the values are in, and divided by 1 plus the rate each April after it; years before it are moved up in the same way. It is used on cash as it stands, with its price changes in it. The net present value is the running sum of the discounted net: at the last year it is that of the whole projection. The return on investment is the net so far over the cost so far. A scheme is paid back from the month after the last one so far in which its costs so far were above its savings so far. It pays for itself in a year in which its savings cover its costs; the first year from which it does is told as its April, and only while it has done so in every year since. The cost of an outcome is the cost of a year over the people who reach the outcome in that year. What has no value is unknown, never nought: a return before anything is spent, a payback month while there is still something to recover, the cost of an outcome that nobody reaches. All this is worked out for each scheme, for each organisation in it, for each organisation over all its schemes, for larger bodies with all their parts, and in all; the totals agree to the penny. Tests compare to the penny.",
  settings: valueSettings,
  layouts: [],
  tables: () => [],
  build: (s, _tables, facts, place): Built => {
    const cases = Object.entries(s.cases).map(([ref, c]) =>
      caseLines(ref, c, facts, within(place, 'cases', ref)),
    );
    const { lines, problems } = together(cases);
    return together([
      discounting(s, facts, place),
      { lines, problems: [...problems, ...countedTwice(s.cases, within(place, 'cases'))] },
      { lines: totals(lines, facts, within(place, 'cases')), problems: [] },
    ]);
  },
});

/** The factor by year, and the first month of the year, which the payback lines need. */
function discounting(s: ValueSettings, facts: ModelFacts, place: Place): Built {
  const year = s.from === undefined ? facts.baseYear : (readYear(s.from) ?? facts.baseYear);
  const common = { unit: '1', rollup: 'level', tags: { component: 'value' }, place } as const;
  const rate = figureLine(
    {
      ...common,
      name: 'value.discount_rate',
      label: 'Discount rate of the year',
      tags: { component: 'value', ...('line' in s.discount_rate ? {} : { measure: 'input' }) },
      place: within(place, 'discount_rate'),
      bounds: [0, 1],
    },
    s.discount_rate,
  );
  const lines: readonly Line[] = [
    rate,
    formulaLine(
      {
        ...common,
        name: 'value.discount_growth',
        label: "Growth at the discount rate since the model's first year",
      },
      'if(first(), 1, prev(value.discount_growth) * if(april(), 1 + value.discount_rate, 1))',
    ),
    formulaLine(
      { ...common, name: 'value.discount', label: `Discount factor, ${printYear(year)} = 1` },
      `at(value.discount_growth, "${printMonth(aprilOf(year))}") / value.discount_growth`,
    ),
    formulaLine(
      {
        ...common,
        name: 'value.year_start',
        label: 'First month of the financial year',
        unit: DATE,
        rollup: 'stock',
      },
      'if(april(), now(), prev(value.year_start))',
    ),
  ];
  return {
    lines,
    problems: [
      ...rollupProblems(rate, s.discount_rate, ['level'], facts),
      ...outsideWindow(year, s.from, facts, within(place, 'from')),
    ],
  };
}

function outsideWindow(
  year: number,
  told: string | undefined,
  { window }: ModelFacts,
  place: Place,
): readonly Problem[] {
  if (told === undefined || (year >= window.first && year <= window.last)) return [];
  const what = `The year of the values, ${printYear(year)}, is outside the window ${printWindow(window)}.`;
  return [problem(what, place, 'Name a year of the window, or leave it out for the base year.')];
}

/** Everything again for each organisation over all its cases, for larger bodies, and in all. */
function totals(lines: readonly Line[], facts: ModelFacts, place: Place): readonly Line[] {
  const counted = lines.filter((line) => line.tags.measure === 'case_cost' && line.tags.counted === 'yes');
  const all: readonly Cut[] = [
    ...cutsBy('funder', fundersWithNames(facts), counted),
    ...bodyCuts(facts),
    { name: 'total', label: 'All organisations' },
  ];
  return all
    .filter(({ tag }) => counted.some((line) => tag === undefined || line.tags[tag[0]] === tag[1]))
    .flatMap(({ name, label, tag }) => {
      const tags = tag === undefined ? {} : { [tag[0]]: tag[1] };
      const subject = { prefix: `value.${name}`, label, tags, measure: measureOfTotal, place };
      return totalOf(subject, ['counted=yes', ...(tag === undefined ? [] : [tag.join('=')])], facts);
    });
}

/** One saving under two schemes that are both in the totals would be in them twice. */
function countedTwice(cases: Readonly<Record<string, CaseSettings>>, place: Place): readonly Problem[] {
  const seen = new Map<string, string>();
  return Object.entries(cases).flatMap(([ref, c]) => {
    const money = Object.values(c.organisations ?? { own: c });
    const names = new Set(
      c.counted
        ? money.flatMap((m) => [...m.costs.map((n) => `cost ${n}`), ...m.savings.map((n) => `saving ${n}`)])
        : [],
    );
    const problems = [...names].flatMap((entry) => {
      const earlier = seen.get(entry);
      seen.set(entry, earlier ?? ref);
      if (earlier === undefined) return [];
      const [list = '', name = ''] = entry.split(' ');
      const what = `"${name}" is a ${list} of "${earlier}" already, and would be in the totals twice.`;
      return [
        problem(
          what,
          within(place, ref),
          'Keep it in one of the two, or write "counted: false" for one of them.',
        ),
      ];
    });
    return problems;
  });
}
