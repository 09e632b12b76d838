import { buildSite } from '../../src/shell/publish/build-site.ts';
import { ROOT } from './site.ts';

/** Builds the site into the folder named on the command line: a process of its own, so that it can be cut off. */
const [out] = process.argv.slice(2);
if (out === undefined) throw new Error('usage: build-here.ts <folder>');
await buildSite({ root: ROOT, out });
