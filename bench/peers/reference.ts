import { referenceKernel } from '../../src/core/kernel/reference.ts';
import { engineVersion } from '../../src/version.ts';
import type { Workload } from '../workload/work.ts';
import type { Work } from './peer.ts';

/** Headroom's own reference evaluator, which every other peer is checked against. */
export function referenceWork({ spec }: Workload): Work {
  const kernel = referenceKernel(spec);
  return {
    version: `Headroom ${engineVersion()}`,
    run: (draws, count, out) => {
      kernel.run(draws, 0, count, out);
    },
  };
}
