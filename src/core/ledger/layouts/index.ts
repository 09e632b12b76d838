import type { Layout } from '../layout.ts';
import { genericLong } from './generic-long.ts';
import { genericWide } from './generic-wide.ts';
import { isfe } from './isfe.ts';
import { oracleFusionBudget } from './oracle-fusion-budget.ts';
import { oracleFusionJournal } from './oracle-fusion-journal.ts';
import { unit4Batch } from './unit4-batch.ts';

/** Every layout that a profile can name as its format. */
export const LAYOUTS: readonly Layout[] = [
  genericLong,
  genericWide,
  oracleFusionBudget,
  oracleFusionJournal,
  unit4Batch,
  isfe,
];

export function layoutNamed(name: string): Layout | undefined {
  return LAYOUTS.find((layout) => layout.name === name);
}
