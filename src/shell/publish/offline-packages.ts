import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The packages whose newest version Framework looks up on the network in every build, because its own client
 * script can load them on demand. No page of ours does: pages import from node_modules.
 */
const LOOKED_UP = [
  '@observablehq/plot',
  '@observablehq/sample-datasets',
  'apache-arrow',
  'arquero',
  'd3',
  'd3-dsv',
  'echarts',
  'htl',
  'leaflet',
  'lodash',
  'mapbox-gl',
  'parquet-wasm',
  'react',
  'react-dom',
  'topojson-client',
];

/**
 * Lets Framework build `notebooks` with no network. It takes any folder `_npm/<name>@<version>` in its cache for
 * an answer, and the version only ever appears in addresses that are never asked for. 0.0.0 does not exist, so a
 * page that did write `npm:d3` fails in the build instead of quietly depending on another host.
 */
export async function answerVersionLookups(notebooks: string): Promise<void> {
  const answers = join(notebooks, '.observablehq/cache/_npm');
  await Promise.all(LOOKED_UP.map((name) => mkdir(join(answers, `${name}@0.0.0`), { recursive: true })));
}
