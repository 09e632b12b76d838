import { checkpoints } from './checkpoints/checkpoints.ts';
import type { Component } from './component.ts';
import { demand } from './demand/demand.ts';
import { evidence } from './evidence/evidence.ts';
import { investment } from './investment/investment.ts';
import { placements } from './placements/placements.ts';
import { price } from './price/price.ts';
import { qipp } from './qipp/qipp.ts';

/** Every component, in the order of the methods page. A new one is added here and nowhere else. */
export const COMPONENTS: readonly Component[] = [
  investment,
  price,
  demand,
  placements,
  checkpoints,
  qipp,
  evidence,
];
