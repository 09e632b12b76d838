import { printMonth, readMonth } from '../../calendar/month.ts';
import { formulaLine, type Line, type Tags } from '../../graph/line.ts';
import { type Place, type Problem, problem, within } from '../../problem/problem.ts';
import type { Rollup } from '../../quantity/rollup.ts';
import type { ModelFacts } from '../component.ts';
import { type FigureOrLine, figureLine, rollupProblems } from '../figure-or-line.ts';
import { tierTag } from '../tier.ts';
import { bodyTags, NOT_STATED } from '../totals.ts';
import type { Contract } from './settings.ts';

/** Lines of a contract, and what is wrong with its figures. */
export interface Made {
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
}

type Bounds = readonly [least: number, most: number];
export const NOT_BELOW_NOUGHT: Bounds = [0, Number.POSITIVE_INFINITY];
export const SHARE: Bounds = [0, 1];

/** What the lines of one contract have in common. */
export interface Terms {
  readonly base: string;
  readonly label: string;
  readonly tags: Tags;
  readonly place: Place;
  readonly facts: ModelFacts;
  /** The line that is 1 in the months in force; undefined when that is all of them. */
  readonly inForce: string | undefined;
}

export function termsOf(ref: string, contract: Contract, facts: ModelFacts, place: Place): Terms {
  const base = `contracts.${ref}`;
  const always = contract.from === undefined && contract.to === undefined;
  return {
    base,
    label: contract.label,
    tags: {
      component: 'contracts',
      contract: ref,
      type: contract.type,
      provider: contract.provider,
      funder: contract.funder,
      service: contract.service ?? NOT_STATED,
      level: contract.level ?? NOT_STATED,
      portfolio: contract.portfolio ?? NOT_STATED,
      scope: contract.scope ?? NOT_STATED,
      tier: tierTag(contract.tier),
      ...(contract.lead === undefined ? {} : { lead: contract.lead }),
      ...bodyTags(contract.funder, facts),
    },
    place,
    facts,
    inForce: always ? undefined : `${base}.in_force`,
  };
}

/** The months in force, as a line of its own where the contract says when it begins or ends. */
export function forceLine(terms: Terms, { from, to }: Contract): Made {
  if (terms.inForce === undefined) return { lines: [], problems: [] };
  const [begins, ends] = [from, to].map((text) => (text === undefined ? undefined : readMonth(text)));
  const begun = begins === undefined ? '1' : `from("${printMonth(begins)}")`;
  const formula = ends === undefined ? begun : `if(from("${printMonth(ends + 1)}"), 0, ${begun})`;
  const line = {
    name: terms.inForce,
    label: `${terms.label}: in force`,
    unit: '1',
    rollup: 'level',
    tags: { ...terms.tags, measure: 'in_force' },
    place: terms.place,
  } as const;
  const backwards = begins !== undefined && ends !== undefined && ends < begins;
  const what = `The contract ends in ${to}, before it begins in ${from}.`;
  return {
    lines: [formulaLine(line, formula)],
    problems: backwards ? [problem(what, within(terms.place, 'to'), 'Correct one of the two.')] : [],
  };
}

/** A formula that holds in the months in force, and is nought outside them. */
export function during(terms: Terms, formula: string): string {
  return terms.inForce === undefined ? formula : `if(${terms.inForce}, ${formula}, 0)`;
}

/** A year's sum over the months of the year in which the contract is in force: it is never cut down. */
export function evenly(terms: Terms, ofTheYear: string): string {
  const months = terms.inForce === undefined ? '12' : `fy_total(${terms.inForce})`;
  return during(terms, `${ofTheYear} / ${months}`);
}

interface Asked {
  /** After the contract's name; also the setting, unless `path` says otherwise. */
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly rollup: Rollup;
  readonly bounds: Bounds;
  readonly path?: readonly string[];
}

function lineFor(terms: Terms, { name, label, unit, rollup, bounds, path = [name] }: Asked) {
  return {
    name: `${terms.base}.${name}`,
    label: `${terms.label}: ${label}`,
    unit,
    rollup,
    bounds,
    tags: { ...terms.tags, measure: 'input' },
    place: within(terms.place, ...path),
  };
}

/** A figure of the contract; a line that it names must have a roll-up that fits. */
export function figure(
  terms: Terms,
  asked: Asked,
  told: FigureOrLine,
  fits: readonly Rollup[] = [asked.rollup],
): Made {
  const line = figureLine(lineFor(terms, asked), told);
  return { lines: [line], problems: rollupProblems(line, told, fits, terms.facts) };
}

/** A number of the year: told as one, or added up over the months of a line in which the contract is in force. */
export function numberOfYear(
  terms: Terms,
  asked: Omit<Asked, 'rollup' | 'bounds'>,
  told: FigureOrLine,
): Made {
  const line = lineFor(terms, { ...asked, rollup: 'level', bounds: NOT_BELOW_NOUGHT });
  if (!('line' in told)) return { lines: [figureLine(line, told)], problems: [] };
  const added = formulaLine(
    { ...line, place: within(line.place, 'line') },
    `fy_total(${during(terms, told.line)})`,
  );
  return { lines: [added], problems: rollupProblems(added, told, ['flow'], terms.facts) };
}

/** Pounds of each month. */
export function money(terms: Terms, name: string, label: string, formula: string, measure = name): Line {
  return formulaLine(
    {
      name: `${terms.base}.${name}`,
      label: `${terms.label}: ${label}`,
      unit: 'GBP',
      rollup: 'flow',
      tags: { ...terms.tags, measure },
      place: terms.place,
    },
    formula,
  );
}

/** The three lines that every contract has: totals add them up. */
export function costLines(terms: Terms, cost: string, committed: string): readonly Line[] {
  return [
    money(terms, 'cost', 'cost', cost, 'contract'),
    money(terms, 'committed', 'to be paid whatever the activity', committed),
    money(
      terms,
      'uncommitted',
      'cost above what must be paid',
      `${terms.base}.cost - ${terms.base}.committed`,
    ),
  ];
}

/** The price that is charged: with the index only where it was told in prices of the base year. */
export function charged(terms: Terms, index: boolean): string {
  return index ? `${terms.base}.price * price.index` : `${terms.base}.price`;
}

/** The index goes with a price told once; a price by year is cash of its year (method, section 4). */
export function indexProblems(
  terms: Terms,
  index: boolean,
  price: FigureOrLine | undefined,
): readonly Problem[] {
  if (!index) return [];
  const at = within(terms.place, 'index');
  if (!terms.facts.components.has('price')) {
    const mend = 'Add the component price, or take "index" out.';
    return [problem('There is no price index in the model.', at, mend)];
  }
  if (price === undefined || 'line' in price || 'value' in price) return [];
  const what = 'A price told by date is cash of its date, and takes no index.';
  return [problem(what, at, 'Tell one "value" in prices of the base year, or take "index" out.')];
}

/** All parts of a contract, as one. */
export function together(...parts: readonly (Made | readonly Line[])[]): Made {
  const made = parts.map((part): Made => ('lines' in part ? part : { lines: part, problems: [] }));
  return { lines: made.flatMap((m) => m.lines), problems: made.flatMap((m) => m.problems) };
}

export function unitOf(counts: 'people' | 'activity'): { readonly volume: string; readonly price: string } {
  return counts === 'people' ? { volume: 'people', price: 'GBP/people' } : { volume: '1', price: 'GBP' };
}
