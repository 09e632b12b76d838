import { formulaLine, type Line } from '../../graph/line.ts';
import { selectLines } from '../../graph/select.ts';
import { didYouMean } from '../../problem/nearest.ts';
import { type Place, type Problem, problem, within } from '../../problem/problem.ts';
import type { Built, ModelFacts } from '../component.ts';
import { rollupProblems } from '../figure-or-line.ts';
import { bodyTags, fundersWithNames, NOT_STATED } from '../totals.ts';
import type { About } from './amounts.ts';
import { pickProblems, type SelectorLists, sumOfPicks } from './pick.ts';
import type { Spend } from './settings.ts';

/** The spend of each organisation that has any, as lines, and the name of the line by organisation. */
export interface SpendBuilt extends Built {
  readonly of: ReadonlyMap<string, string>;
}

const SELECTORS = ['component=affordability', 'measure=organisation_spend'];

/** Spend by funder, by larger body with all its parts, and in all: the same lines of the model, each counted once. */
export function spendByOrganisation(lists: SelectorLists, facts: ModelFacts, place: Place): SpendBuilt {
  const problems = [...pickProblems(lists, facts, place), ...ownerProblems(lists, facts, place)];
  const names = fundersWithNames(facts);
  const bodies = new Set(facts.partOf.values());
  const owners = [...names.keys()].filter((funder) => listsOf(funder, lists, facts).length > 0);
  const of = new Map<string, string>();
  const about = (name: string, label: string, tags: Line['tags']): About => ({
    name: `affordability.spend.${name}`,
    label: `${label}: spend`,
    unit: 'GBP',
    rollup: 'flow',
    tags: { component: 'affordability', ...tags },
    place,
  });
  const own = owners.flatMap((funder) => {
    const body = bodies.has(funder);
    const name = `${inName(funder)}${body ? '.own' : ''}`;
    const label = `${names.get(funder) ?? funder}${body ? ', without its parts' : ''}`;
    const tags = { funder, ...bodyTags(funder, facts), measure: 'organisation_spend' };
    if (!body) of.set(funder, `affordability.spend.${name}`);
    return sumOfPicks(about(name, label, tags), listsOf(funder, lists, facts));
  });
  const whole = [...bodies].flatMap((body) => {
    const picks = `in_${inName(body)}=yes`;
    if (selectLines(own, [picks]).length === 0) return [];
    of.set(body, `affordability.spend.${inName(body)}`);
    const label = `${names.get(body) ?? body} and its parts`;
    const tags = { funder: body, measure: 'total', of: 'spend' };
    return sumOfPicks(about(inName(body), label, tags), [[...SELECTORS, picks]]);
  });
  const total = about('total', 'All organisations', { measure: 'total', of: 'spend' });
  const all = owners.length === 0 ? [] : sumOfPicks(total, [SELECTORS]);
  return { lines: [...own, ...whole, ...all], problems, of };
}

/** The lists that pick something of a funder, narrowed to it. */
function listsOf(funder: string, lists: SelectorLists, facts: ModelFacts): SelectorLists {
  return lists
    .map((list) => [...list.filter((s) => s !== `funder=${funder}`), `funder=${funder}`])
    .filter((list) => selectLines(facts.lines, list).length > 0);
}

/** Every pound of spend has an organisation that the model file lists. */
function ownerProblems(lists: SelectorLists, facts: ModelFacts, place: Place): readonly Problem[] {
  const reserved = facts.funders.has('total')
    ? [problem('"total" is kept for the sum of all.', place, 'Give the funder another short name.')]
    : [];
  const faults = lists.flatMap((list, i) => {
    const picked = selectLines(facts.lines, list);
    const without = picked.find((line) => line.tags.funder === undefined);
    const strange = picked.find(({ tags }) => !isKnown(tags.funder ?? NOT_STATED, facts));
    const known = [...facts.funders.keys()];
    const funder = strange?.tags.funder ?? '';
    return [
      ...(without === undefined
        ? []
        : [
            problem(
              `"${without.name}" belongs to no funder, so its spend would be that of no organisation.`,
              within(place, i),
              'Pick lines that have the tag "funder", or give it one.',
            ),
          ]),
      ...(strange === undefined
        ? []
        : [
            problem(
              `"${strange.name}" is paid by "${funder}", which is not known.`,
              within(place, i),
              didYouMean(funder, known, `There are: ${known.join(', ')}.`),
            ),
          ]),
    ];
  });
  return [...reserved, ...faults];
}

function isKnown(funder: string, facts: ModelFacts): boolean {
  return funder === NOT_STATED || facts.funders.has(funder);
}

/** A short name of the model file may have a hyphen; the name of a line may not. */
export function inName(ref: string): string {
  return ref.replaceAll('-', '_');
}

/** The spend that an envelope, a standard or a pool is held against, as one line. */
export function spendLine(
  line: About,
  spend: Spend | undefined,
  whose: readonly string[],
  byOrganisation: SpendBuilt,
  facts: ModelFacts,
): Built {
  if (typeof spend === 'string') {
    const repeated = formulaLine(line, spend);
    return { lines: [repeated], problems: rollupProblems(repeated, { line: spend }, ['flow'], facts) };
  }
  if (spend !== undefined) {
    const problems = [...pickProblems(spend, facts, line.place), ...otherOwners(line, spend, whose, facts)];
    return { lines: sumOfPicks(line, spend), problems };
  }
  const [funder = ''] = whose;
  const name = byOrganisation.of.get(funder);
  if (name !== undefined) return { lines: [formulaLine(line, name)], problems: [] };
  const problems = facts.funders.has(funder) ? [noSpend(line, funder)] : [];
  return { lines: [], problems };
}

function noSpend(line: About, funder: string): Problem {
  const what = `No spend is told for "${line.label}": "spend" of the component picks no line of "${funder}".`;
  return problem(what, line.place, 'Name a line under "spend" here, or selectors that pick its lines.');
}

/** Spend of one organisation held against the envelope of another would pass unseen. */
function otherOwners(
  line: About,
  lists: SelectorLists,
  whose: readonly string[],
  facts: ModelFacts,
): readonly Problem[] {
  const belongs = ({ tags: { funder } }: Line): boolean =>
    funder === undefined || whose.some((w) => isPartOf(funder, w, facts));
  return lists.flatMap((list, i) => {
    const other = selectLines(facts.lines, list).find((l) => !belongs(l));
    if (other === undefined) return [];
    const what = `"${other.name}" is paid by "${other.tags.funder}", not by "${whose.join('" or "')}" or a part of it.`;
    return [
      problem(
        what,
        within(line.place, i),
        `Add "funder=${whose[0]}" to the list, or another tag that leaves it out.`,
      ),
    ];
  });
}

function isPartOf(funder: string, body: string, { partOf }: ModelFacts): boolean {
  const seen = new Set<string>();
  for (
    let next: string | undefined = funder;
    next !== undefined && !seen.has(next);
    next = partOf.get(next)
  ) {
    if (next === body) return true;
    seen.add(next);
  }
  return false;
}
