import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/headroom.ts';

const SRC = join(ROOT, 'src');

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^(dist|node_modules)[/\\]/.test(file))
  .map((file) => file.replaceAll('\\', '/'));

function textOf(file: string): string {
  return readFileSync(join(SRC, file), 'utf8');
}

/** What a source imports when it runs: not its types, which are gone by then. */
function importsOf(file: string): readonly string[] {
  const statements = textOf(file).matchAll(/^(?:import|export)\s([^;]*?)\sfrom\s+'([^']+)';/gms);
  const named = [...statements].flatMap(([, what = '', from = '']) => {
    const only = /^type\s/.test(what) || (/^\{[^}]*\}$/.test(what.trim()) && onlyTypes(what));
    return only ? [] : [from];
  });
  const bare = [...textOf(file).matchAll(/^import\s+'([^']+)';/gm)].map((found) => found[1] ?? '');
  const later = [...textOf(file).matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)].map((found) => found[1] ?? '');
  return [...named, ...bare, ...later];
}

function onlyTypes(braces: string): boolean {
  const names = braces.trim().slice(1, -1).split(',');
  return names.map((name) => name.trim()).every((name) => name === '' || name.startsWith('type '));
}

/** Packages and node modules that a source reaches, through whatever it imports. */
function reachedFrom(start: string): ReadonlyMap<string, string> {
  const reached = new Map<string, string>();
  const seen = new Set<string>();
  const todo = [start];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const from of importsOf(file)) {
      if (from.startsWith('.')) todo.push(resolve('/', dirname(file), from).slice(1));
      else reached.set(from, file);
    }
  }
  return reached;
}

/** What a source of the core imports, types included, that it must not know. */
function outsideOf(file: string): readonly string[] {
  const all = [...textOf(file).matchAll(/from\s+'([^']+)'/g)].map((found) => found[1] ?? '');
  return all.filter((from) => {
    const path = from.startsWith('.') ? resolve('/', dirname(file), from) : from;
    return path.startsWith('/')
      ? !path.startsWith('/core/')
      : /^(node:|fs$|path$|yaml$|commander$|csv-parse)/.test(path);
  });
}

describe('the rules of the house', () => {
  it('no source is longer than 350 lines', () => {
    expect(FILES.filter((file) => textOf(file).split('\n').length > 350)).toEqual([]);
  });

  it('money is kept in full: no Float32Array', () => {
    expect(FILES.filter((file) => textOf(file).includes('Float32Array'))).toEqual([]);
  });

  it('the core knows nothing of the shell, of files or of Node', () => {
    const core = FILES.filter((file) => file.startsWith('core/'));
    expect(core.length).toBeGreaterThan(40);
    expect(core.flatMap((file) => outsideOf(file).map((from) => `${file}: ${from}`))).toEqual([]);
    expect(core.filter((file) => /\b(process|Buffer|require)\b[.(]/.test(textOf(file)))).toEqual([]);
  });

  it('what a page loads reaches no parser, schema, command line or Node module', () => {
    expect([...reachedFrom('browser.ts')]).toEqual([]);
    const nearest = 'fastest-levenshtein';
    expect([...reachedFrom('live.ts').keys()].filter((name) => name !== nearest)).toEqual([]);
    expect([...reachedFrom('draws.ts').keys()].filter((name) => name !== nearest)).toEqual([]);
  });

  it('and the test of that would notice one', () => {
    expect(reachedFrom('index.ts').has('zod')).toBe(true);
    expect(reachedFrom('index.ts').has('mathjs/number')).toBe(true);
    expect(reachedFrom('shell/cli/main.ts').has('commander')).toBe(true);
  });
});
