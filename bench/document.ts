import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './workload/workload.ts';

const FILE = join(ROOT, 'docs/benchmarks.md');
const BEGIN = '<!-- measured: npm run bench -- --write -->';
const END = '<!-- end of what was measured -->';

/** Puts the tables into docs/benchmarks.md, between its marks; what people wrote around them stays. */
export function writeReport(tables: string): void {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : `# Benchmarks\n\n${BEGIN}\n${END}\n`;
  const [from, to] = [before.indexOf(BEGIN), before.indexOf(END)];
  if (from === -1 || to < from) throw new Error(`docs/benchmarks.md lacks its marks: ${BEGIN} and ${END}`);
  writeFileSync(FILE, `${before.slice(0, from)}${BEGIN}\n\n${tables.trim()}\n\n${before.slice(to)}`);
}
