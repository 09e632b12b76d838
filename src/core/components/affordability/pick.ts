import { z } from 'zod';
import { formulaLine, type Line } from '../../graph/line.ts';
import { meantBy, selectLines } from '../../graph/select.ts';
import { type Place, type Problem, problem, within } from '../../problem/problem.ts';
import type { ModelFacts } from '../component.ts';
import type { About } from './amounts.ts';

const selector = z.string().regex(/^[^"]+$/, {
  error: (issue) =>
    `"${String(issue.input)}" is no selector. Write a name pattern such as investment.* or a tag such as measure=amount.`,
});

/** Each list picks the lines that meet all of it; together the lists pick every line that one of them does. */
export const selectorLists = z
  .array(z.array(selector).min(1))
  .min(1)
  .describe(
    'Lists of name patterns and tags, such as [["measure=amount", "money=new"]]. A line must meet all of one list.',
  );

export type SelectorLists = z.output<typeof selectorLists>;

/** What is built after the lists were checked, and rests on them: a list that says nothing of components never means it. */
const LATER = ['component!=affordability', 'component!=value'];

/** The sum of all lines that the lists pick; the lists must have been checked. */
export function sumOfPicks(sum: About, lists: SelectorLists): readonly Line[] {
  const totals = lists.map((list) => {
    const all = list.some((s) => /^\s*component\s*=/.test(s)) ? list : [...list, ...LATER];
    return `total(${all.map((s) => `"${s}"`).join(', ')})`;
  });
  const [only] = totals;
  if (only !== undefined && totals.length === 1) return [formulaLine(sum, only)];
  const parts = totals.map((total, i) => {
    const tags = { ...sum.tags, measure: `${sum.tags.measure}_part` };
    return formulaLine(
      { ...sum, name: `${sum.name}.part_${i + 1}`, label: `${sum.label}, part ${i + 1}`, tags },
      total,
    );
  });
  return [...parts, formulaLine(sum, `total("${sum.name}.part_*")`)];
}

/** What is wrong with the lists: nothing met, something met that is no monthly amount, or a line met twice. */
export function pickProblems(lists: SelectorLists, facts: ModelFacts, place: Place): readonly Problem[] {
  const earlier = new Set<string>();
  return lists.flatMap((list, i) => {
    const here = within(place, i);
    const picked = selectLines(facts.lines, list);
    if (picked.length === 0) return [nothingMet(list, facts, here)];
    const wrong = picked.find((line) => line.unit !== 'GBP' || line.rollup !== 'flow');
    const twice = picked.find((line) => earlier.has(line.name));
    for (const line of picked) earlier.add(line.name);
    return [
      ...(wrong === undefined
        ? []
        : [
            problem(
              `${inWords(list)} picks "${wrong.name}", which is no sum of pounds by month: it is a ${wrong.rollup} in ${wrong.unit}.`,
              here,
              'Add a tag that leaves it out, such as "measure=amount".',
            ),
          ]),
      ...(twice === undefined
        ? []
        : [
            problem(
              `${inWords(list)} picks "${twice.name}", which a list above it picks too: it would be counted twice.`,
              here,
              'Make the lists exclude each other.',
            ),
          ]),
    ];
  });
}

export function inWords(list: readonly string[]): string {
  return list.map((s) => `"${s}"`).join(' with ');
}

function nothingMet(list: readonly string[], { lines }: ModelFacts, place: Place): Problem {
  const alone = list.find((s) => selectLines(lines, [s]).length === 0);
  const what = `No line meets ${list.map((s) => `"${s}"`).join(' and ')}.`;
  if (alone === undefined) return problem(what, place, 'Each of them is met, but not by one line.');
  return problem(what, place, meantBy(lines, alone, `"${alone}" alone meets none.`));
}
