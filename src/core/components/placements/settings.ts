import { z } from 'zod';
import { inputSchema } from '../../model/input.ts';

const programme = z.strictObject({
  label: z.string().describe('What the placements are called in the results.'),
  opening_stock: inputSchema.describe('People placed at the start.'),
  inflow: inputSchema.describe('New placements a month, in people.'),
  annual_leave_rate: inputSchema.describe(
    'Share of people who leave in a year without being brought home, 0 to 1.',
  ),
  prevention: inputSchema.describe('Share of new placements prevented, 0 to 1.'),
  scheduled: inputSchema.describe('People to bring home each month.'),
  weekly_price: inputSchema.describe('Price of a placement, pounds per person per week.'),
  local_weekly_price: inputSchema.describe('Price of support at home, pounds per person per week.'),
  local_annual_leave_rate: inputSchema.describe(
    'Share of people at home who leave local support in a year, 0 to 1.',
  ),
  taper: inputSchema.describe(
    'Share of the full local support needed, by months since the move; the last holds.',
  ),
  overlap_weeks: inputSchema.describe('Weeks in which both places are paid for.'),
  set_up_cost: inputSchema.describe('One-off cost of a move, pounds per person.'),
  block_share: inputSchema.describe(
    'Share of the cost in block contracts, which does not fall when a person leaves, 0 to 1.',
  ),
  funders: z
    .record(z.string(), z.string())
    .default({})
    .describe('By funder: the line of its placement budget. Savings follow the budgets.'),
});

export const placementsSettings = z
  .record(z.string().regex(/^[a-z][a-z0-9_]*$/), programme)
  .describe('Placements away from home, by kind, and bringing people home.');

export type ProgrammeSettings = z.output<typeof programme>;

type Key = Exclude<keyof ProgrammeSettings, 'label' | 'funders'>;

/** The inputs of a programme: label, unit and roll-up of each line; a share is from 0 to 1, and nothing is below nought. */
export const PLACEMENT_INPUTS: Readonly<
  Record<Key, { label: string; unit: string; rollup: 'flow' | 'level' | 'profile'; share?: true }>
> = {
  opening_stock: { label: 'people placed at the start', unit: 'people', rollup: 'level' },
  inflow: { label: 'new placements', unit: 'people', rollup: 'flow' },
  annual_leave_rate: { label: 'share who leave in a year', unit: '1', rollup: 'level', share: true },
  prevention: { label: 'share of new placements prevented', unit: '1', rollup: 'level', share: true },
  scheduled: { label: 'people to bring home, as scheduled', unit: 'people', rollup: 'flow' },
  weekly_price: { label: 'price of a placement a week', unit: 'GBP/people/week', rollup: 'level' },
  local_weekly_price: { label: 'price of support at home a week', unit: 'GBP/people/week', rollup: 'level' },
  local_annual_leave_rate: {
    label: 'share who leave local support in a year',
    unit: '1',
    rollup: 'level',
    share: true,
  },
  taper: {
    label: 'share of full local support, by months since the move',
    unit: '1',
    rollup: 'profile',
    share: true,
  },
  overlap_weeks: { label: 'weeks in which both places are paid for', unit: 'week', rollup: 'level' },
  set_up_cost: { label: 'one-off cost of a move', unit: 'GBP/people', rollup: 'level' },
  block_share: { label: 'share in block contracts', unit: '1', rollup: 'level', share: true },
};
