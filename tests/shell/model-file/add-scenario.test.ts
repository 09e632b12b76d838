import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ScenarioInput } from '../../../src/core/model/model-schema.ts';
import { CallError } from '../../../src/core/problem/call-error.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { addScenario, scenarioYaml, withScenario } from '../../../src/shell/model-file/add-scenario.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { ROOT } from '../../support/headroom.ts';

const FULL: ScenarioInput = {
  title: 'The split in full: "all of it"',
  about:
    'A long text that has to be folded, for it does not fit on one line of a model file, however wide one makes it.',
  extends: 'split',
  set: {
    'qipp.sip.saving': { value: 400252.24, source: { kind: 'assumed', reason: 'Solved: £0 is met.' } },
  },
};

/** What was put into a text, which must otherwise be as it was. */
function putIn(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  expect(start + end, 'all of the text is still there').toBe(before.length);
  return after.slice(start, after.length - end);
}

const SMALL: ScenarioInput = { title: 'New', about: 'A test.', extends: 'plan' };

describe('a scenario as text', () => {
  it('reads back as it was', () => {
    expect(parse(`scenarios:\n${scenarioYaml('full', FULL)}`)).toEqual({ scenarios: { full: FULL } });
  });
});

describe('a text with one more scenario', () => {
  const plan = 'scenarios:\n  plan:\n    title: a\n    about: b';

  it.each([
    ['at the end of the file', `${plan}\n`],
    ['at the end of a file without a last line break', plan],
    ['before another setting', `${plan}\n\n\n\nlines: []\n`],
    ['before a comment on what comes after it', `${plan}\n\n# These are the lines.\n\nlines: []\n`],
    ['after a comment of its own', `${plan}\n    # to be agreed\n  # and more to come\n\nlines: []\n`],
    [
      'where a text is folded, with blank lines in it',
      `${plan}\n    note: >-\n      one\n\n      two\n\nlines: []\n`,
    ],
    [
      'where scenarios are set in by four',
      'scenarios:\n    plan:\n        title: a\n        about: b\nlines: []\n',
    ],
    ['where a scenario is in curly brackets', 'scenarios:\n  plan: {title: a, about: b}\nlines: []\n'],
    ['where lines end as on Windows', `${plan}\n\nlines: []\n`.replaceAll('\n', '\r\n')],
  ])('%s keeps all that was there', (_, text) => {
    const after = withScenario(text, 'new', SMALL);
    const was = parse(text) as { scenarios: object };
    expect(parse(after)).toEqual({ ...was, scenarios: { ...was.scenarios, new: SMALL } });
    const added = putIn(text, after);
    const ends = added.match(/\r?\n/g) ?? [];
    expect(new Set(ends)).toEqual(new Set([text.includes('\r') ? '\r\n' : '\n']));
  });

  it('leaves a comment with what it stands above', () => {
    const text = `${plan}\n  # of the scenarios\n\n# of the lines\nlines: []\n`;
    expect(withScenario(text, 'new', SMALL)).toBe(
      `${plan}\n  # of the scenarios\n\n  new:\n    title: New\n    about: A test.\n    extends: plan\n\n# of the lines\nlines: []\n`,
    );
  });

  it.each([
    [plan, 'plan', 'There is a scenario "plan" already. Save under another name.'],
    ['lines: []\n', 'new', 'The model file has no scenarios to add one to.'],
    [
      'scenarios: {plan: {title: a, about: b}}\n',
      'new',
      'The scenarios of the model file stand in curly brackets. Write each on lines of its own, then save again.',
    ],
  ])('is refused: %j', (text, name, said) => {
    expect(() => withScenario(text, name, SMALL)).toThrow(new CallError(said));
  });
});

describe('a scenario saved into a copy of Southwark', () => {
  let project = '';
  const file = (): string => join(project, 'models/southwark/model.yaml');
  const read = (): string => readFileSync(file(), 'utf8');
  let original = '';

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'headroom-'));
    for (const folder of ['models/southwark', 'data/southwark', 'data/reference'])
      cpSync(join(ROOT, folder), join(project, folder), { recursive: true });
    original = read();
  });
  beforeEach(() => {
    writeFileSync(file(), original);
  });
  afterEach(() => {
    expect(readdirSync(join(project, 'models/southwark'))).toEqual(['ledger', 'model.yaml']);
  });
  afterAll(() => {
    rmSync(project, { recursive: true });
  });

  it('can be projected, and every byte of the file is still there', () => {
    const { mode } = statSync(file());
    expect(addScenario(project, 'southwark', 'full', FULL)).toBe(file());
    expect(putIn(original, read())).toContain('value: 400252.24');
    expect(statSync(file()).mode).toBe(mode);
    const graph = loadScenario(loadModel(project, 'southwark'), 'full');
    const saving = planOf(graph).lines[graph.lineNamed('qipp.sip.saving') ?? -1]?.content;
    expect(saving).toMatchObject({ values: Array.from({ length: 36 }, () => 400252.24) });
  });

  it('stands before a later setting too, with its comments', () => {
    const [head = '', lines = '', scenarios = ''] = original.split(/^(?=lines:|scenarios:)/m);
    const turned = `${head}${scenarios}\n# The lines of our own.\n${lines}`;
    writeFileSync(file(), turned);
    addScenario(project, 'southwark', 'full', FULL);
    expect(putIn(turned, read())).toContain('  full:');
    expect(read().indexOf('  full:')).toBeLessThan(read().indexOf('# The lines of our own.'));
  });

  it('that is wrong is refused with what is wrong, and the file is as it was', () => {
    const wrong = { ...FULL, set: { 'qipp.sip.savng': FULL.set?.['qipp.sip.saving'] } } as ScenarioInput;
    expect(() => addScenario(project, 'southwark', 'full', wrong)).toThrow(
      'models/southwark/model.yaml, with the scenario "full": There is no line "qipp.sip.savng". Did you mean "qipp.sip.saving"?',
    );
    expect(read()).toBe(original);
  });

  it.each([
    ['split', 'There is a scenario "split" already. Save under another name.'],
    ['My Split', '"My Split" is not a short name. Use lower-case letters, digits, _ and -.'],
  ])('under the name "%s" is refused, and the file is as it was', (name, said) => {
    expect(() => addScenario(project, 'southwark', name, FULL)).toThrow(new CallError(said));
    expect(read()).toBe(original);
  });
});
