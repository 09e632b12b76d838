import { describe, expect, it } from 'vitest';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { readModelFile } from '../../../src/shell/model-file/read-model-file.ts';

const GOOD = `model: example
title: An example
about: A model for a test.
window: 2009/10-2011/12
base_year: 2009/10
funders: {}
components: {}
lines:
  - name: own.people
    label: People
    unit: people
    rollup: level
    input:
      value: 35
      source: {kind: local, note: counted by the team}
scenarios:
  plan: {title: The plan, about: As it stands.}
`;

/** What is said when a piece of a good file is replaced. */
function said(piece: string, by: string): readonly string[] {
  expect(GOOD).toContain(piece);
  return readModelFile(GOOD.replace(piece, by), 'm.yaml').problems.map(printProblem);
}

describe('a model file', () => {
  it('that is right is read, with what is left out filled in', () => {
    const { file, problems } = readModelFile(GOOD, 'm.yaml');
    expect(problems).toEqual([]);
    expect(file?.lines[0]?.input).toEqual({
      value: 35,
      source: { kind: 'local', note: 'counted by the team' },
    });
    expect(file?.scenarios.plan).toMatchObject({ set: {}, off: [], formulas: {} });
  });

  it('knows the line and column of every setting in it, or of the nearest one above', () => {
    const { locate } = readModelFile(GOOD, 'm.yaml');
    expect(locate({ path: ['lines', 0, 'input', 'source'] })).toMatchObject({
      file: 'm.yaml',
      line: 15,
      column: 7,
    });
    expect(locate({ path: ['scenarios', 'plan', 'set', 'own.x'] })).toMatchObject({ line: 17, column: 3 });
    expect(locate({ path: ['nothing', 'here'] })).toMatchObject({ line: 1, column: 1 });
    expect(locate({ file: 'a.csv', row: 3 })).toEqual({ file: 'a.csv', row: 3 });
  });
});

describe('a fault of a model file is told with line and column', () => {
  it.each([
    ['base_year', 'base_yaer', ['m.yaml:5:1: "base_yaer" is not a setting here. Did you mean "base_year"?']],
    ['base_year: 2009/10\n', '', ['m.yaml:1:1: "base_year" is missing. Add it.']],
    [
      'base_year: 2009/10',
      'base_year: 2009/11',
      ['m.yaml:5:1: "2009/11" is not a financial year. Write it like 2009/10.'],
    ],
    [
      'base_year: 2009/10',
      'base_year: 2012/13',
      ['m.yaml:5:1: The base year 2012/13 is outside the window 2009/10-2011/12.'],
    ],
    [
      'base_year: 2009/10',
      'base_year: 2009',
      ['m.yaml:5:1: "base_year" should be a text, and is 2009. Put it in quotation marks: "2009".'],
    ],
    [
      '2009/10-2011/12',
      '2009-2012',
      ['m.yaml:4:1: "2009-2012" is not a window of financial years. Write it like 2009/10-2011/12.'],
    ],
    [
      'model: example',
      'model: An Example',
      ['m.yaml:1:1: "An Example" is not a short name. Use lower-case letters, digits, _ and -.'],
    ],
    [
      'rollup: level',
      'rollup: levle',
      ['m.yaml:12:5: "levle" is not allowed for "rollup". Did you mean "level"?'],
    ],
    [
      'kind: local',
      'kind: locale',
      ['m.yaml:15:16: "locale" is not allowed for "kind". Did you mean "local"?'],
    ],
    [
      'kind: local, ',
      '',
      ['m.yaml:15:7: "kind" is missing. Write one of: stated, read, cited, assumed, local, missing.'],
    ],
    ['note: counted', 'nota: counted', ['m.yaml:15:29: "nota" is not a setting here. Did you mean "note"?']],
    ['value: 35', 'vaule: 35', ['m.yaml:14:7: "vaule" is not a setting here. Did you mean "value"?']],
    [
      'value: 35',
      'value: "35"',
      [
        'm.yaml:14:7: "value" should be a number or the word unknown, and is "35". Write 35 without quotation marks.',
      ],
    ],
    [
      'scenarios:\n  plan: {title: The plan, about: As it stands.}\n',
      '',
      ['m.yaml:1:1: "scenarios" is missing. Add it.'],
    ],
    ['plan:', 'Plan:', ['m.yaml:17:3: "Plan" is not a short name. Use lower-case letters, digits, _ and -.']],
    [
      'model: example',
      'model: [1',
      [
        'm.yaml:2:1: The line does not fit those above it: Flow sequence in block collection must be sufficiently indented and end with a ]. Give it as many spaces as the settings it belongs with, and check for a missing "-", bracket or quotation mark.',
      ],
    ],
    [
      'title: An example',
      'title: One: two',
      ['m.yaml:2:8: The line has a second colon. Put a text that holds a colon in quotation marks.'],
    ],
  ])('%j made %j', (piece, by, messages) => {
    expect(said(piece, by)).toEqual(messages);
  });

  it('and several faults are told at once', () => {
    const all = readModelFile(
      GOOD.replace('window: 2009/10-2011/12', 'window: soon').replace('rollup: level', 'rollup: sum'),
      'm.yaml',
    ).problems.map(printProblem);
    expect(all).toEqual([
      'm.yaml:4:1: "soon" is not a window of financial years. Write it like 2009/10-2011/12.',
      'm.yaml:12:5: "sum" is not allowed for "rollup". Write one of: flow, stock, level, profile.',
    ]);
  });

  it('and an empty file is refused', () => {
    expect(readModelFile('', 'm.yaml').problems).toHaveLength(1);
  });
});
