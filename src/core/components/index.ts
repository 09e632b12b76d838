import { affordability } from './affordability/affordability.ts';
import { checkpoints } from './checkpoints/checkpoints.ts';
import type { Component } from './component.ts';
import { contracts } from './contracts/contracts.ts';
import { demand } from './demand/demand.ts';
import { evidence } from './evidence/evidence.ts';
import { investment } from './investment/investment.ts';
import { pbr } from './pbr/pbr.ts';
import { placements } from './placements/placements.ts';
import { price } from './price/price.ts';
import { proxies } from './proxies/proxies.ts';
import { qipp } from './qipp/qipp.ts';
import { reinvestment } from './reinvestment/reinvestment.ts';
import { services } from './services/services.ts';
import { tiers } from './tiers/tiers.ts';
import { value } from './value/value.ts';

/** Every component, in the order of the methods page. A new one is added here and nowhere else. */
export const COMPONENTS: readonly Component[] = [
  investment,
  price,
  evidence,
  proxies,
  demand,
  placements,
  pbr,
  services,
  contracts,
  checkpoints,
  qipp,
  reinvestment,
  tiers,
  affordability,
  value,
];
