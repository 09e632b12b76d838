import { z } from 'zod';
import { NOT_STATED } from './totals.ts';

/** The value of the tag `tier`: `t1` to `t4`, or that it is not stated. */
export function tierTag(tier: number | undefined): string {
  return tier === undefined ? NOT_STATED : `t${tier}`;
}

const NO_TIER = 'is not a tier. Write 1, 2, 3 or 4, or leave it out where none is stated.';
const notATier = { error: (issue: { readonly input?: unknown }) => `"${String(issue.input)}" ${NO_TIER}` };

/** The same as a setting. */
export const tierSetting = z
  .int(notATier)
  .min(1, notATier)
  .max(4, notATier)
  .optional()
  .describe('The tier, 1 to 4; left out when not stated.');

/** A tier of need, 1 to 4, as its tag; an empty cell, or a column that is left out, is not stated. */
export const tierCell = z
  .string()
  .default('')
  .transform((text, context): string => {
    const tier = text.trim();
    if (tier === '' || tier === NOT_STATED) return NOT_STATED;
    if (/^[1-4]$/.test(tier)) return `t${tier}`;
    const message = `"${tier}" is not a tier. Write 1, 2, 3 or 4, or leave the cell empty where none is stated.`;
    context.issues.push({ code: 'custom', input: text, message });
    return z.NEVER;
  });
