import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PaperOptions, paperCommand } from '../../../src/shell/cli/paper.ts';
import { PAPER_FIELDS } from '../../../src/shell/paper/fields/index.ts';
import { headroom, ROOT } from '../../support/headroom.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-cli-paper-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function said(model: string | undefined, options: PaperOptions): Promise<string> {
  const lines: string[] = [];
  await paperCommand(
    { root: ROOT, say: (text) => lines.push(text), progress: () => undefined },
    model,
    options,
  );
  return lines.join('\n');
}

describe('headroom paper', () => {
  it('writes the format that the name of the file says, in a template of one’s own', async () => {
    const template = join(folder, 'own.md');
    writeFileSync(template, '\uFEFF# {{ title }}\n\n{{ recommendations }}\n');
    const out = join(folder, 'own.html');
    const answer = JSON.parse(await said('southwark', { template, out, json: true }));
    expect(answer).toMatchObject({ ok: true, run: expect.stringMatching(/^[0-9a-f]{12}$/) });
    const html = readFileSync(out, 'utf8');
    expect(html).toContain('<h1>Southwark joint integrated mental health strategy</h1>');
    expect(html).toContain('savings to be found in 2014/15: at least £1,561,000, 2 lines unknown.');
    expect(html).toContain(`<footer>Run ${answer.run}</footer>`);
  });

  it('writes nothing when the template is wrong, and ends with 1', async () => {
    const template = join(folder, 'wrong.md');
    writeFileSync(template, '# {{ titel }}\n');
    const out = join(folder, 'wrong.md.html');
    const ran = await headroom(['paper', 'southwark', '--template', template, '--out', out]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('wrong.md:1:3: There is no field "titel". Did you mean "title"?');
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('lists every field that a template may name', async () => {
    const lines = (await said(undefined, { fields: true })).split('\n');
    expect(lines.filter((line) => /^[a-z_]+ {2,}/.test(line))).toHaveLength(PAPER_FIELDS.length);
    expect(lines.at(-1)).toContain('{{ figure LINE PERIOD in SCENARIO }}');
    const { fields } = JSON.parse(await said(undefined, { fields: true, json: true }));
    expect(fields[0]).toEqual({ name: 'title', kind: 'words', about: 'The title of the model.' });
  });

  it.each<[string, string | undefined, PaperOptions, string]>([
    ['no model', undefined, {}, 'Name a model to write a paper about, or use --fields'],
    ['a scenario that there is not', 'southwark', { scenario: 'splitt' }, 'Did you mean "split"?'],
    [
      'the same scenario twice',
      'southwark',
      { compare: 'plan' },
      'Both scenarios are "plan". Compare it with another one.',
    ],
    ['another format', 'southwark', { format: 'doc' }, '"doc" is no format of a paper. Did you mean "docx"?'],
    ['a file of another kind', 'southwark', { out: 'paper.pdf' }, '"pdf" is no format of a paper.'],
    ['a template that there is not', 'southwark', { template: 'none.md' }, 'There is no template "none.md".'],
    ['a folder as the file', 'southwark', { out: ROOT, format: 'md' }, 'is a folder. Name a file, such as'],
  ])('says when the call has %s', async (_, model, options, message) => {
    await expect(said(model, options)).rejects.toThrow(message);
  });
});
