import { formulaLine, type Line, type Tags } from '../../graph/line.ts';
import type { Place } from '../../problem/problem.ts';
import { DATE } from '../../quantity/dimension.ts';
import { type About, atLeast, nothing } from '../affordability/amounts.ts';
import type { ModelFacts } from '../component.ts';

/** What a set of lines of worth is about: one case, one organisation within it, or a total. */
export interface Subject {
  /** The beginning of the names: `value.repatriation`. */
  readonly prefix: string;
  readonly label: string;
  readonly tags: Tags;
  /** The tag "measure" of a line, by its own name. */
  readonly measure: (name: string) => Tags;
  readonly place: Place;
}

export function about(
  subject: Subject,
  name: string,
  what: string,
  more: Partial<Pick<Line, 'unit' | 'rollup' | 'note' | 'place'>> = {},
): About {
  return {
    name: `${subject.prefix}.${name}`,
    label: `${subject.label}: ${what}`,
    unit: 'GBP',
    rollup: 'flow',
    tags: { ...subject.tags, component: 'value', ...subject.measure(name) },
    place: subject.place,
    ...more,
  };
}

const STOCK = { rollup: 'stock' } as const;
const FLAG = { unit: '1', rollup: 'stock' } as const;
const MONTH = { unit: DATE, rollup: 'stock' } as const;

/**
 * Everything that follows from a cost and a saving, which are lines already. `discounted` is the sum of what is
 * discounted below a total, so that totals tie to the penny; a case discounts its own.
 */
export function worthLines(subject: Subject, facts: ModelFacts, discounted?: string): readonly Line[] {
  const p = subject.prefix;
  const make = (name: string, what: string, more: Parameters<typeof about>[3], formula: string): Line =>
    formulaLine(about(subject, name, what, more), formula);
  const soFar = (name: string, of: string): string => `prev(${p}.${name}, 1, 0) + ${p}.${of}`;
  const notYet = nothing('value.year_start', facts);
  const forGood = `${p}.self_financing * year_end(${p}.begun)`;
  return [
    make('net', 'saving less cost', {}, `${p}.saving - ${p}.cost`),
    make('cost_so_far', 'cost so far', STOCK, soFar('cost_so_far', 'cost')),
    make('so_far', 'saving less cost so far', STOCK, soFar('so_far', 'net')),
    make('discounted', 'saving less cost, discounted', {}, discounted ?? `${p}.net * value.discount`),
    make(
      'npv',
      'net present value so far',
      { ...STOCK, note: 'At the last year it is the net present value over the projection.' },
      soFar('npv', 'discounted'),
    ),
    make(
      'return_on_investment',
      'return on investment so far',
      { ...FLAG, note: 'Saving less cost so far, over cost so far. Unknown until something has been spent.' },
      `if(${p}.cost_so_far == 0, ${nothing(`${p}.net`, facts)} / (1 GBP), ${p}.so_far / ${p}.cost_so_far)`,
    ),
    make('still_to_recover', 'still to be recovered', STOCK, `max(0, -${p}.so_far)`),
    make(
      'begun',
      'begun',
      { ...FLAG, note: '1 from the month of its first cost or saving on; 0 before it.' },
      `${p}.cost_so_far != 0 or ${p}.so_far != 0`,
    ),
    make(
      'paid_back',
      'paid back',
      { ...FLAG, note: '1 where savings so far cover all costs so far, to the penny; else 0.' },
      `${p}.begun and ${atLeast(`${p}.so_far`, '0')}`,
    ),
    make(
      'paid_back_from',
      'month from which it is paid back',
      {
        ...MONTH,
        note: 'The month after the last one so far in which costs so far were above savings so far. Unknown while there is still something to recover.',
      },
      `if(${p}.paid_back, if(prev(${p}.paid_back, 1, 0), prev(${p}.paid_back_from), now()), ${notYet})`,
    ),
    make(
      'self_financing',
      'pays for itself in the year',
      { ...FLAG, note: '1 where savings of the year cover its costs, to the penny; else 0.' },
      atLeast(`fy_total(${p}.saving)`, `fy_total(${p}.cost)`),
    ),
    make(
      'first_self_financing_year',
      'first year from which it pays for itself',
      {
        ...MONTH,
        note: 'April of the first year from which it has paid for itself in every year so far. Unknown while it does not.',
      },
      `if(${forGood}, if(prev(${forGood}, 1, 0), prev(${p}.first_self_financing_year), value.year_start), ${notYet})`,
    ),
  ];
}
