import { formulaLine, type Line } from '../../graph/line.ts';
import { type Place, type Problem, problem, within } from '../../problem/problem.ts';
import { nothing, sumOfLines, together } from '../affordability/amounts.ts';
import { inName } from '../affordability/spend-lines.ts';
import type { Built, ModelFacts } from '../component.ts';
import { rollupProblems } from '../figure-or-line.ts';
import { notKnown } from '../not-known.ts';
import { bodyTags } from '../totals.ts';
import type { CaseSettings } from './settings.ts';
import { about, type Subject, worthLines } from './worth-lines.ts';

/** What a case is made of: the money of one organisation. Totals add these up. */
export function measureOfPart(name: string): { readonly measure: string } {
  return { measure: `case_${name}` };
}

/** What adds such parts up. */
export function measureOfTotal(name: string): { readonly measure: string; readonly of: string } {
  return { measure: 'total', of: name };
}

interface Money {
  readonly costs: readonly string[];
  readonly savings: readonly string[];
}

/** The lines of one case: of each organisation, and of all of them together where there are several. */
export function caseLines(ref: string, s: CaseSettings, facts: ModelFacts, place: Place): Built {
  const prefix = `value.${ref}`;
  const tags = { ...s.tags, case: ref, counted: s.counted ? 'yes' : 'no' };
  const part = (funder: string, money: Money, at: Place, own: { prefix: string; label: string }): Built => {
    const subject: Subject = {
      ...own,
      tags: { ...tags, funder, ...bodyTags(funder, facts) },
      measure: measureOfPart,
      place: at,
    };
    return together([
      { lines: [], problems: bothWays(money, at) },
      sumOfLines(about(subject, 'cost', 'cost', { place: within(at, 'costs') }), money.costs, facts),
      sumOfLines(about(subject, 'saving', 'saving', { place: within(at, 'savings') }), money.savings, facts),
      { lines: worthLines(subject, facts), problems: [] },
    ]);
  };
  const whole: Subject = { prefix, label: s.label, tags, measure: measureOfTotal, place };
  const outcomes = outcomeLines(whole, s.outcomes, facts);
  if (s.funder !== undefined) {
    const unknown = notKnown(within(place, 'funder'), s.funder, facts.funders.keys());
    const built = part(s.funder, s, place, { prefix, label: s.label });
    return together([{ lines: [], problems: unknown }, built, outcomes]);
  }
  const parts = Object.entries(s.organisations ?? {}).map(([funder, money]) => {
    const at = within(place, 'organisations', funder);
    const label = `${s.label} (${facts.funders.get(funder) ?? funder})`;
    return together([
      { lines: [], problems: notKnown(at, funder, facts.funders.keys()) },
      part(funder, money, at, { prefix: `${prefix}.funder.${inName(funder)}`, label }),
    ]);
  });
  return together([
    ...parts,
    { lines: totalOf(whole, [`case=${ref}`], facts), problems: twice(s, place) },
    outcomes,
  ]);
}

/** The lines of a total over parts of cases that meet the selectors. */
export function totalOf(subject: Subject, selectors: readonly string[], facts: ModelFacts): readonly Line[] {
  const sum = (name: string): string =>
    `total(${['component=value', `measure=${measureOfPart(name).measure}`, ...selectors].map((s) => `"${s}"`).join(', ')})`;
  return [
    formulaLine(about(subject, 'cost', 'cost'), sum('cost')),
    formulaLine(about(subject, 'saving', 'saving'), sum('saving')),
    ...worthLines(subject, facts, sum('discounted')),
  ];
}

/** A case without outcomes has no cost of one; in a year without any it is unknown. */
function outcomeLines(subject: Subject, outcomes: string | undefined, facts: ModelFacts): Built {
  if (outcomes === undefined) return { lines: [], problems: [] };
  const p = subject.prefix;
  const people = formulaLine(
    about(subject, 'outcomes', 'people who reach the outcome', {
      unit: 'people',
      place: within(subject.place, 'outcomes'),
    }),
    outcomes,
  );
  const year = `fy_total(${p}.outcomes)`;
  const none = nothing(`${p}.outcomes`, facts);
  const cost = formulaLine(
    about(subject, 'cost_per_outcome', 'cost of the year for each new outcome', {
      unit: 'GBP/people',
      rollup: 'level',
      note: 'Cost of the year over people of the year who reach the outcome. Unknown in a year in which nobody does.',
    }),
    `fy_total(${p}.cost) / if(${year} == 0, ${none}, ${year})`,
  );
  return { lines: [people, cost], problems: rollupProblems(people, { line: outcomes }, ['flow'], facts) };
}

/** A line that is a cost and a saving of the same organisation would count for nothing. */
function bothWays({ costs, savings }: Money, place: Place): readonly Problem[] {
  return costs.flatMap((name) => {
    const i = savings.indexOf(name);
    if (i < 0) return [];
    const what = `"${name}" is listed as a cost and as a saving.`;
    return [problem(what, within(place, 'savings', i), 'Keep it where it belongs.')];
  });
}

/** The cost or saving of one organisation, listed under another of the same case as well. */
function twice(s: CaseSettings, place: Place): readonly Problem[] {
  const all = Object.entries(s.organisations ?? {});
  return (['costs', 'savings'] as const).flatMap((list) =>
    all.flatMap(([funder, money], n) =>
      money[list].flatMap((name, i) => {
        const earlier = all.slice(0, n).find(([, other]) => other[list].includes(name));
        if (earlier === undefined) return [];
        const what = `"${name}" is listed for "${earlier[0]}" and for "${funder}": it would be counted twice.`;
        return [
          problem(
            what,
            within(place, 'organisations', funder, list, i),
            'Name the line that holds the share of each.',
          ),
        ];
      }),
    ),
  );
}
