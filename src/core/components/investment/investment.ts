import { formulaLine, type Line } from '../../graph/line.ts';
import { didYouMean } from '../../problem/nearest.ts';
import { type Place, type Problem, problem, within } from '../../problem/problem.ts';
import { type Located, rowProblem, type Table } from '../../tables/layout.ts';
import { type Built, defineComponent, type ModelFacts } from '../component.ts';
import { notKnown } from '../not-known.ts';
import { TIERS } from '../totals.ts';
import { amountLines, type MoneyLine } from './amount-lines.ts';
import { type InvestmentSettings, investmentSettings } from './settings.ts';
import {
  type AmountRow,
  amountsTable,
  type IntentionRow,
  intentionsTable,
  MONEY,
  MONEY_LABELS,
  milestonesTable,
} from './tables.ts';

/** The investment plan (method, section 3). */
export const investment = defineComponent({
  name: 'investment',
  title: 'Investment plan',
  method:
    "A stated year amount is that year's total. It is spread evenly over the months of the year in which the money is in service, and is never cut down again: new money is in service from its funding start, existing money from April. When a scenario moves the start of funding later, the months before it fall away and those after it keep their rate. The full-year effect of a year is twelve times its March value. After its last stated year a recurrent line runs on at its March rate, moved by the price index; a non-recurrent one stops. An amount per annum holds for every year of the plan. An amount without a year is treated as the model file says. A line that is within another brings no money of its own. New money, existing money, money at risk and money of a kind not stated are four separate totals.",
  settings: investmentSettings,
  layouts: [intentionsTable, amountsTable, milestonesTable],
  tables: (s) => [
    { layout: intentionsTable, file: s.intentions, path: ['intentions'] },
    { layout: amountsTable, file: s.amounts, path: ['amounts'] },
    ...(s.milestones === undefined
      ? []
      : [{ layout: milestonesTable, file: s.milestones, path: ['milestones'] }]),
  ],
  build: (s, tables, facts, place): Built => {
    const intentions = tables.rows(intentionsTable, s.intentions);
    const amounts = tables.rows(amountsTable, s.amounts);
    const milestones = s.milestones === undefined ? [] : tables.rows(milestonesTable, s.milestones);
    const problems: Problem[] = [
      ...unknownNames(intentions, amounts, s, facts, place),
      ...milestones.flatMap((row) =>
        notKnown(
          { ...row.place, columnName: 'intention' },
          row.intention,
          intentions.map((i) => i.ref),
        ),
      ),
    ];
    problems.push(...sharesThatDoNotAddUp(amounts));
    const built = moneyLines(intentions, amounts).map((money) => amountLines(money, s, facts));
    const lines = built.flatMap((b) => b.lines);
    return {
      lines: [...lines, ...totals(lines, s, facts, place)],
      problems: [...problems, ...built.flatMap((b) => b.problems)],
    };
  },
});

/** Funders that share an amount share all of it. */
function sharesThatDoNotAddUp(amounts: Table<AmountRow>): readonly Problem[] {
  const shared = new Map<string, Located<AmountRow>[]>();
  for (const row of amounts) {
    if (row.share === undefined || row.within.length > 0) continue;
    const key = JSON.stringify([row.intention, row.year, row.amount]);
    shared.set(key, [...(shared.get(key) ?? []), row]);
  }
  return [...shared.values()].flatMap((rows) => {
    const sum = rows.reduce((all, row) => all + (row.share ?? 0), 0);
    const last = rows.at(-1);
    if (last === undefined || Math.abs(sum - 1) < 1e-9) return [];
    const what = `The shares of this amount add up to ${Number(sum.toFixed(6))}, not to 1.`;
    return [
      rowProblem(
        last.place,
        'share',
        what,
        'Add a row for each funder, with the whole amount and its share.',
      ),
    ];
  });
}

/** Rows gathered by intention and line; lines within another are left out, for they bring no money of their own. */
function moneyLines(intentions: Table<IntentionRow>, amounts: Table<AmountRow>): readonly MoneyLine[] {
  return intentions.flatMap((intention) => {
    const groups = new Map<string, Located<AmountRow>[]>();
    for (const row of amounts) {
      if (row.intention !== intention.ref || row.within.length > 0) continue;
      groups.set(row.line, [...(groups.get(row.line) ?? []), row]);
    }
    return [...groups].map(([line, rows]) => ({
      name: `investment.${intention.ref}${line === '' ? '' : `.${line}`}`,
      intention,
      rows,
    }));
  });
}

function totals(
  lines: readonly Line[],
  settings: InvestmentSettings,
  facts: ModelFacts,
  place: Place,
): readonly Line[] {
  const amounts = lines.filter((line) => line.tags.measure === 'amount');
  const tiers = new Set(amounts.map((line) => line.tags.tier));
  const real = lines.some((line) => line.tags.measure === 'real');
  const funders = [...new Set(amounts.map((line) => line.tags.funder ?? ''))].sort();
  const by = (key: string, value: string, label: string): readonly Line[] =>
    MONEY.filter((money) =>
      amounts.some((l) => l.tags.money === money && (key === '' || l.tags[key] === value)),
    ).flatMap((money) => {
      const tags = {
        component: 'investment',
        money,
        ...(key === '' ? {} : { [key]: value }),
        measure: 'total',
      };
      const name = key === '' ? `investment.total.${money}` : `investment.${key}.${value}.${money}`;
      const selectors = [`"money=${money}"`, ...(key === '' ? [] : [`"${key}=${value}"`])].join(', ');
      const line = {
        name,
        label: `${MONEY_LABELS[money]}${label}`,
        unit: 'GBP',
        rollup: 'flow',
        tags,
        place,
      } as const;
      const out = [formulaLine(line, `total("measure=amount", ${selectors})`)];
      if (key !== '') return out;
      const fye = {
        ...line,
        name: `${name}.fye`,
        label: `${line.label}: full-year effect`,
        rollup: 'level',
        tags: { ...tags, measure: 'total_fye' },
      } as const;
      out.push(formulaLine(fye, `total("measure=fye", ${selectors})`));
      const inReal = {
        ...line,
        name: `${name}.real`,
        label: `${line.label}, base-year prices`,
        tags: { ...tags, measure: 'total_real' },
      };
      if (real) out.push(formulaLine(inReal, `total("measure=real", ${selectors})`));
      return out;
    });
  return [
    ...by('', '', ''),
    ...Object.entries(settings.themes).flatMap(([theme, title]) => by('theme', theme, `: ${title}`)),
    ...funders.flatMap((funder) => by('funder', funder, `: ${facts.funders.get(funder) ?? funder}`)),
    ...[...TIERS].flatMap(([tier, title]) =>
      tiers.size > 1 && tiers.has(tier) ? by('tier', tier, `: ${title}`) : [],
    ),
  ];
}

const RESERVED = new Set(['total', 'theme', 'funder', 'tier']);

function unknownNames(
  intentions: Table<IntentionRow>,
  amounts: Table<AmountRow>,
  settings: InvestmentSettings,
  facts: ModelFacts,
  place: Place,
): readonly Problem[] {
  const refs = new Set(intentions.map((i) => i.ref));
  const themes = new Set(Object.keys(settings.themes));
  const lines = new Set(amounts.map((a) => (a.line === '' ? a.intention : `${a.intention}.${a.line}`)));
  const undated = new Set(amounts.filter((a) => a.year.kind === 'undated').map((a) => a.intention));
  return [
    ...intentions.flatMap((row) => [
      ...notKnown({ ...row.place, columnName: 'theme' }, row.theme, themes),
      ...row.money_in.flatMap((ref) => notKnown({ ...row.place, columnName: 'money_in' }, ref, refs)),
      ...(RESERVED.has(row.ref)
        ? [rowProblem(row.place, 'ref', `"${row.ref}" is kept for totals.`, 'Use another short name.')]
        : []),
    ]),
    ...amounts.flatMap((row) => [
      ...notKnown({ ...row.place, columnName: 'intention' }, row.intention, refs),
      ...notKnown({ ...row.place, columnName: 'funder' }, row.funder, facts.funders.keys()),
      ...row.within.flatMap((ref) => notKnown({ ...row.place, columnName: 'within' }, ref, lines)),
    ]),
    ...Object.keys(settings.undated)
      .filter((ref) => !undated.has(ref))
      .map((ref) =>
        problem(
          `"${ref}" has no undated amount.`,
          within(place, 'undated', ref),
          didYouMean(ref, undated, 'Take it out.'),
        ),
      ),
  ];
}
