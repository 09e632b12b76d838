import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Run by `npm run build` once the engine is compiled: puts mathjs's parser, and nothing else of mathjs, into the one file that uses
 * it. Loading it so takes a tenth of the time that all of mathjs takes, which every command would wait for.
 */
const file = fileURLToPath(new URL('../../core/quantity/mathjs.js', import.meta.url));

await build({
  entryPoints: [file],
  outfile: file,
  allowOverwrite: true,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
