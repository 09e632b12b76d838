import { kernelSource } from '../../src/core/kernel/compile-kernel.ts';
import { loadKernel } from '../../src/shell/kernel/load-kernel.ts';
import { engineVersion } from '../../src/version.ts';
import type { Workload } from '../workload/work.ts';
import type { Work } from './peer.ts';

/** Headroom as it runs many draws: one kernel, on one core. More draws than there is room for are run in slices of those. */
export async function kernelWork({ spec }: Workload): Promise<Work> {
  const kernel = await loadKernel(kernelSource(spec));
  return {
    version: `Headroom ${engineVersion()}`,
    run: (draws, count, out) => {
      const room = draws[0]?.length ?? count;
      for (let done = 0; done < count; done += room) kernel.run(draws, 0, Math.min(room, count - done), out);
    },
  };
}

/** The same asked for one draw at a time: a recalculation. */
export async function singleWork({ spec }: Workload): Promise<Work> {
  const kernel = await loadKernel(kernelSource(spec));
  return {
    version: `Headroom ${engineVersion()}`,
    run: (draws, count, out) => {
      for (let i = 0; i < count; i++) kernel.run(draws, i, 1, out);
    },
  };
}
