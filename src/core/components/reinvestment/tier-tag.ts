import { NOT_STATED } from '../totals.ts';

/** The value of the tag `tier`: `t1` to `t4`, or that it is not stated. */
export function tierTag(tier: number | undefined): string {
  return tier === undefined ? NOT_STATED : `t${tier}`;
}
