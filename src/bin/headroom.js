#!/usr/bin/env node
// The one hand-written JavaScript file: npm links it before the engine is compiled, so it must exist in a fresh clone.
import { existsSync } from 'node:fs';

const main = new URL('../dist/shell/cli/main.js', import.meta.url);

if (existsSync(main)) {
  await import(main.href);
} else {
  console.error('headroom: the engine has not been compiled yet; run `npm run build` first.');
  process.exitCode = 1;
}
