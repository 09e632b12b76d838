import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/shell/results/hash.ts';
import { headroom, ROOT } from '../../support/headroom.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-project-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Every file below a folder, by its path, with its bytes. */
function filesBelow(top: string): ReadonlyMap<string, string> {
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((f) => join(f.parentPath, f.name))
      .sort()
      .map((path) => [path.slice(top.length + 1), readFileSync(path, 'utf8')]),
  );
}

describe('project', () => {
  it('run twice gives the same bytes, for every scenario', async () => {
    const outs = ['a', 'b'].map((name) => join(folder, name));
    const runs = await Promise.all(
      outs.map((out) => headroom(['project', 'worcestershire', '--all', '--out', out])),
    );
    for (const { code, stderr } of runs) expect([code, stderr]).toEqual([0, '']);
    const [a = new Map(), b] = outs.map(filesBelow);
    expect([...a.keys()].filter((path) => path.endsWith('annual.csv'))).toEqual(
      ['best_use', 'do_nothing', 'plan', 'recycle', 'recycle_late', 'repatriation', 'to_fyfv'].map((s) =>
        join('worcestershire', s, 'annual.csv'),
      ),
    );
    expect(b).toEqual(a);
  }, 60_000);

  it('takes every model when none is named', async () => {
    const out = join(folder, 'every');
    const { code, stderr } = await headroom(['project', '--out', out]);
    expect([code, stderr]).toEqual([0, '']);
    const models = new Set([...filesBelow(out).keys()].map((path) => path.split(/[/\\]/)[0]));
    expect([...models]).toEqual([
      'commissioning-framework',
      'dorset',
      'lancashire-south-cumbria',
      'southwark',
      'worcestershire',
    ]);
  }, 60_000);

  it('writes in run.json the checksums of what it read and of what it wrote', async () => {
    const out = join(folder, 'run');
    const { stdout } = await headroom(['project', 'worcestershire', '--out', out, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, model: 'worcestershire' });
    const files = filesBelow(join(out, 'worcestershire', 'plan'));
    const run = JSON.parse(files.get('run.json') ?? '') as {
      readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
      readonly outputs: Readonly<Record<string, string>>;
    };
    for (const [name, sum] of Object.entries(run.outputs)) expect(sha256(files.get(name) ?? '')).toBe(sum);
    expect(Object.keys(run.outputs).sort()).toEqual([...files.keys()].filter((f) => f !== 'run.json').sort());
    for (const input of run.inputs) expect(sha256(readFileSync(join(ROOT, input.path)))).toBe(input.sha256);
    expect(run.inputs.map((input) => input.path)).toContain('models/worcestershire/model.yaml');
  });

  it('writes nothing for a wrong model, and leaves the earlier results as they were', async () => {
    const model = join(folder, 'project', 'models', 'example');
    mkdirSync(model, { recursive: true });
    cpSync(join(ROOT, 'tests/faults/pounds-and-commas'), model, { recursive: true });
    const cwd = join(folder, 'project');
    expect((await headroom(['project', 'example'], cwd)).code).toBe(0);
    const before = filesBelow(join(cwd, 'out'));
    expect(before.size).toBeGreaterThan(0);

    const amounts = join(model, 'amounts.csv');
    writeFileSync(amounts, readFileSync(amounts, 'utf8').replace('2010/11,', '2010/12,'));
    const wrong = await headroom(['project', 'example', '--all'], cwd);
    expect([wrong.code, wrong.stdout]).toEqual([1, '']);
    expect(wrong.stderr).toContain(
      'models/example/amounts.csv, row 3, column year: "2010/12" is not a financial year',
    );
    expect(filesBelow(join(cwd, 'out'))).toEqual(before);
    expect(readdirSync(join(cwd, 'out', 'example'))).toEqual(['plan']);
  });

  it('writes into the out folder of the project also when it is called from a folder inside it', async () => {
    const cwd = join(folder, 'inside');
    const model = join(cwd, 'models', 'example');
    mkdirSync(model, { recursive: true });
    cpSync(join(ROOT, 'tests/faults/header-case'), model, { recursive: true });
    expect((await headroom(['project', 'example'], model)).code).toBe(0);
    expect(readdirSync(join(cwd, 'out', 'example', 'plan'))).toContain('annual.csv');
  });
});
