import type { Print } from '../data/plan/plan-data.js';

/** What is known of a line when its figures are printed. */
export interface Printed {
  readonly name: string;
  readonly unit: string;
  readonly label: string;
  /** Its tags, where they are known. */
  readonly measure?: string | undefined;
  readonly of?: string | undefined;
}

const YES_NO = /(within|in_year|passed|paid_back|self_financing|met)$/;
export const ONE_OR_NOT = / \(1\) or not \(0\)/;

/** How the figures of a line are printed; pounds when undefined. */
export function printOf({ name, unit, label, measure, of }: Printed): Print | undefined {
  if (unit === 'date') return 'month';
  if (unit === 'people') return 'people';
  if (unit.startsWith('GBP')) return undefined;
  if (unit !== '1') return 'number';
  if (YES_NO.test(measure ?? name) || ONE_OR_NOT.test(label)) return 'yes_no';
  if (of === 'listed' || /achieved/.test(name)) return 'count';
  return /share|growth|return_on_investment|uplift/i.test(`${name} ${label}`) ? 'share' : 'number';
}
