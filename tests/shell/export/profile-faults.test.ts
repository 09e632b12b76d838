import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemsError } from '../../../src/core/problem/problem.ts';
import { prepare } from '../../../src/shell/export/prepare.ts';
import { ROOT } from '../../support/headroom.ts';

const GOOD = `profile: p
title: A profile
about: For a test.
format: unit4-batch
totals: [affordability.spend.acs]
segments:
  entity: {title: client, length: 2}
  subjective: {title: account, length: 5, digits: true}
  cost_centre: {title: cost centre}
defaults: {entity: "WC", subjective: "05200"}
rules:
  - {lines: funder=acs, codes: {cost_centre: "MH01"}}
unknown: leave_out
settings: {batch_id: B, interface: I, voucher_type: V}
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-profile-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What is said of the good profile with some texts replaced, its folder left out; empty when nothing is wrong. */
function said(
  changes: readonly (readonly [from: string, to: string])[],
  exceptions?: string,
): readonly string[] {
  let text = GOOD;
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  const path = join(folder, 'p.yaml');
  writeFileSync(path, text);
  if (exceptions !== undefined) writeFileSync(join(folder, 'x.csv'), exceptions);
  try {
    prepare(ROOT, 'worcestershire', path, () => 'plan', 'test').made();
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.message.split('\n').map((line) => line.replace(/^.*?(?=[px]\.(yaml|csv)[:,])/, ''));
  }
}

describe('a profile', () => {
  it('that is right has nothing said of it', () => {
    expect(said([])).toEqual([]);
  });

  it.each<[string, readonly [string, string], readonly string[]]>([
    [
      'with a misspelt setting',
      ['unknown: leave_out', 'unkown: leave_out'],
      ['p.yaml:13:1: "unkown" is not a setting here. Did you mean "unknown"?'],
    ],
    [
      'of a layout that there is not',
      ['unit4-batch', 'unit4-bach'],
      ['p.yaml:4:1: "unit4-bach" is not allowed for "format". Did you mean "unit4-batch"?'],
    ],
    [
      'with a code that is no text, so that its nought would be lost',
      ['"05200"', '05200'],
      ['p.yaml:10:26: "subjective" should be a text, and is 5200. Put it in quotation marks: "05200".'],
    ],
    [
      'with a code that lost its nought',
      ['"05200"', '"5200"'],
      [
        'p.yaml:10:26: "5200" is no code for account: it has 4 characters, and 5 are needed. If leading noughts were lost, write "05200".',
      ],
    ],
    [
      'with a segment that the layout has no place for',
      ['  cost_centre:', '  cost_center:'],
      [
        'p.yaml:9:3: The layout unit4-batch has no place for the segment "cost_center". Did you mean "cost_centre"?',
      ],
    ],
    [
      'with a column that the layout has not',
      ['{title: cost centre}', '{column: dim_9}'],
      ['p.yaml:9:17: The layout unit4-batch has no column "dim_9" for a code. Did you mean "dim_1"?'],
    ],
    [
      'with two segments in one column',
      ['{title: cost centre}', '{column: client}'],
      [
        'p.yaml:9:3: "cost_centre" and "entity" stand in one column, client. Give one of them another "column".',
      ],
    ],
    [
      'without the code that the layout needs',
      ['  subjective: {title: account, length: 5, digits: true}\n', ''],
      [
        'p.yaml:6:1: The layout unit4-batch needs a code in its column account. Add the segment "subjective".',
      ],
    ],
    [
      'with a rule for a segment that it has not',
      ['{cost_centre: "MH01"}', '{cost_center: "MH01"}'],
      ['p.yaml:12:33: The profile has no segment "cost_center". Did you mean "cost_centre"?'],
    ],
    [
      'with a rule that picks nothing',
      ['funder=acs', 'funder=asc'],
      ['p.yaml:12:6: "funder=asc" picks no line of the model. Did you mean "funder=acs"?'],
    ],
    [
      'with a rule of selectors that never meet',
      ['funder=acs', '[funder=acs, funder=pct]'],
      ['p.yaml:12:6: No line meets all of these. Of a list, only lines that meet all are picked.'],
    ],
    [
      'of a total that there is not',
      ['affordability.spend.acs', 'affordability.spend.asc'],
      ['p.yaml:5:10: There is no line "affordability.spend.asc". Did you mean "affordability.spend.acs"?'],
    ],
    [
      'of a total that is no money',
      ['affordability.spend.acs', 'price.index'],
      [
        'p.yaml:5:10: "price.index" is a level in 1. A budget is made of pounds by month. Name a flow in GBP.',
      ],
    ],
    [
      'without a setting that the layout needs',
      [', voucher_type: V', ''],
      ['p.yaml:14:1: The layout unit4-batch needs the setting "voucher_type": type of the voucher. Add it.'],
    ],
    [
      'with a setting that a spreadsheet would take for a formula',
      ['batch_id: B', 'batch_id: "=B"'],
      [
        'p.yaml:14:12: "=B" cannot be written as it is: a spreadsheet could take it for a formula, or it is empty. Begin it with a letter or a digit, without quotation marks or spaces around it.',
      ],
    ],
    [
      'with a text of something that there is not',
      ['unknown: leave_out', 'unknown: leave_out\ntexts: {description: "{lable}"}'],
      ['p.yaml:14:9: "{lable}" is nothing that this text can hold. Did you mean "label"?'],
    ],
    [
      'whose periods are not one month each',
      ['unknown: leave_out', 'unknown: leave_out\nperiods: "{Mon}"'],
      [
        'p.yaml:14:1: Under "{Mon}" two months would have one name. Name the month and the year, such as {Mon}-{yy} or {fy}{pp}.',
      ],
    ],
    [
      'whose record has no room',
      ['unknown: leave_out', 'unknown: leave_out\noutput: {control: trailer}'],
      [
        'p.yaml:14:10: The layout unit4-batch has no place for a control record under its rows. Write "control: file".',
      ],
    ],
    [
      'with an offset short of a code',
      ['unknown: leave_out', 'unknown: leave_out\noffset: {entity: "WC", subjective: "09999"}'],
      ['p.yaml:14:1: The offset code has no "cost_centre". It needs a code in every segment.'],
    ],
    [
      'whose name is not that of its file',
      ['profile: p', 'profile: q'],
      ['p.yaml:1:1: The profile is named "q", but its file "p". Write "profile: p".'],
    ],
    [
      'whose table is not there',
      ['unknown: leave_out', 'unknown: leave_out\nexceptions: y.csv'],
      ['p.yaml:14:1: There is no file "y.csv". Paths start from the folder of the profile.'],
    ],
  ])('%s', (_, change, expected) => {
    expect(said([change])).toEqual(expected);
  });

  it('is told everything at once, its table with it', () => {
    const changes = [
      ['funder=acs', 'funder=asc'],
      ['unknown: leave_out', 'unknown: leave_out\nexceptions: x.csv'],
    ] as const;
    const table =
      'line,cost_centre,subjective\ninvestment.carers.asc,MH02,\ninvestment.carers.acs,,520\nCarers,A,\n';
    expect(said(changes, table)).toEqual([
      'x.csv, row 3, column subjective: "520" is no code for account: it has 3 characters, and 5 are needed. If leading noughts were lost, write "00520".',
      'x.csv, row 4, column line: "Carers" is no name of a line. Line names are words joined by dots, such as placements.ooa.net.',
      'p.yaml:12:6: "funder=asc" picks no line of the model. Did you mean "funder=acs"?',
      'x.csv, row 2, column line: There is no line "investment.carers.asc". Did you mean "investment.carers.acs"?',
    ]);
  });
});
