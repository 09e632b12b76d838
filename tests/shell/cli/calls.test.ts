import { describe, expect, it } from 'vitest';
import { headroom } from '../../support/headroom.ts';

const COMMANDS = [
  'check',
  'project',
  'explain',
  'scenarios',
  'compare',
  'sensitivity',
  'solve',
  'optimise',
  'simulate',
  'functions',
  'schema',
  'docs',
  'publish',
  'preview',
  'serve',
];

describe('help', () => {
  it('lists every command, ends with 0 and says nothing on the error stream', async () => {
    const { code, stdout, stderr } = await headroom(['--help']);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect([code, stderr]).toEqual([0, '']);
  });

  it.concurrent.each(COMMANDS)('of %s says how it is called, and runs nothing', async (command) => {
    const { code, stdout, stderr } = await headroom([command, '--help']);
    expect(stdout).toContain(`Usage: headroom ${command}`);
    expect([code, stderr]).toEqual([0, '']);
  });
});

describe('a wrong call ends with 2 and says what would be right', () => {
  it.each([
    [['chek', 'worcestershire'], "unknown command 'chek'\n(Did you mean check?)"],
    [['explain', 'worcestershire'], "missing required argument 'line'"],
    [['project', '--scenario', 'plan'], 'A scenario belongs to one model: name the model too.'],
    [['check', 'worcestershire', '--jsn'], "unknown option '--jsn'"],
    [['check', 'worcestershir'], 'There is no model "worcestershir". Did you mean "worcestershire"?'],
    [
      ['project', 'worcestershire', '--all', '--scenario', 'plan'],
      'Give either --all or --scenario, not both.',
    ],
    [['functions', 'prv'], 'There is no function "prv". Did you mean "prev"?'],
    [['serve', '--site', 'tests/core'], 'There is no site in "tests/core". Build it first with: npm start'],
  ])('%j', async (args, said) => {
    const { code, stdout, stderr } = await headroom(args);
    expect(stderr.startsWith(said)).toBe(true);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('as JSON when that is asked for', async () => {
    const { code, stdout, stderr } = await headroom(['check', 'worcestershir', '--json']);
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      problems: [
        {
          level: 'error',
          what: 'There is no model "worcestershir". Did you mean "worcestershire"?',
          place: {},
        },
      ],
    });
    expect([code, stderr]).toEqual([2, '']);
  });
});

describe('check', () => {
  it('of the Worcestershire plan finds no errors, and says so for a person and as JSON', async () => {
    const [person, machine] = await Promise.all([
      headroom(['check', 'worcestershire']),
      headroom(['check', 'worcestershire', '--json']),
    ]);
    expect(person.stdout).toContain('worcestershire: no errors.\n  plan ');
    expect(JSON.parse(machine.stdout)).toMatchObject({ ok: true, model: 'worcestershire', notes: [] });
    expect([person.code, person.stderr, machine.code, machine.stderr]).toEqual([0, '', 0, '']);
  });

  it('of a wrong model gives every problem with its place as JSON, and ends with 1', async () => {
    const { code, stdout, stderr } = await headroom(['check', 'tests/faults/two-faults-at-once', '--json']);
    const { ok, problems } = JSON.parse(stdout) as { ok: boolean; problems: { place: unknown }[] };
    expect([code, stderr, ok]).toEqual([1, '', false]);
    expect(problems.map((p) => p.place)).toEqual([
      { file: 'tests/faults/two-faults-at-once/amounts.csv', row: 2, columnName: 'amount' },
      { file: 'tests/faults/two-faults-at-once/amounts.csv', row: 3, columnName: 'year' },
    ]);
  });
});

describe('explain', () => {
  it('of the dementia money in 2010/11 ends at the words "2010/11 - £750,000"', async () => {
    const { code, stdout, stderr } = await headroom([
      'explain',
      'worcestershire',
      'investment.dementia',
      '--period',
      '2010/11',
    ]);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/, 2010\/11: £750,000 {2}\[derived\] {2}investment\.dementia$/);
    expect(lines.at(-1)).toMatch(/2010\/11: £750,000 \[stated\] .*"2010\/11 - £750,000"$/);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('gives the same tree as JSON, unknown lines by name', async () => {
    const { stdout } = await headroom(['explain', 'worcestershire', 'investment.total.new', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      tree: {
        line: 'investment.total.new',
        period: '2011/12',
        status: 'at_least',
        figure: { known: 'part', unknownLines: ['investment.mother_and_baby'] },
      },
    });
  });
});

describe('functions and schema', () => {
  it('list every function, or show one with its examples', async () => {
    const [all, one, json] = await Promise.all([
      headroom(['functions']),
      headroom(['functions', 'prev']),
      headroom(['functions', '--json']),
    ]);
    expect(all.stdout).toContain('prev(x, n?, before?)');
    expect(one.stdout).toContain('prev(a.b, 2, 0)   with a.b = 1, 2, 3\n    gives 0, 0, 1');
    expect(JSON.parse(json.stdout)).toContainEqual(expect.objectContaining({ name: 'prev' }));
  });

  it('schema prints what is kept in models/model.schema.json', async () => {
    const { stdout } = await headroom(['schema']);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'Headroom model' });
  });
});
