import { describe, expect, it } from 'vitest';
import { evidence, evidenceTable } from '../../../src/core/components/evidence/evidence.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { built } from '../../support/component.ts';
import { runLines, shown, worked, year } from '../../support/lines.ts';
import { readLines } from '../../support/tables.ts';

const TABLE = `ref,label,value,unit,evidence,kind,document
saving_share,Saving as a share,0.33,1,seen,cited,A case study
people,People moved,26,people,recalled,cited,A case study
`;

describe('outside evidence', () => {
  it('is a line of its own, and what rests on it is cited, never a local fact', () => {
    const { lines } = built(evidence, { table: 'e.csv', use: ['saving_share'] }, { 'e.csv': TABLE });
    expect(lines.map((l) => l.name)).toEqual(['evidence.saving_share']);
    const projection = runLines([
      ...lines,
      worked('x.rest', '1 - evidence.saving_share', { rollup: 'level' }),
    ]);
    expect(shown(projection, 'x.rest', year(0))).toMatchObject({ status: 'cited' });
    expect(Number(shown(projection, 'x.rest', year(0)).value)).toBeCloseTo(0.67, 12);
  });

  it('that is not in the table is refused with the nearest', () => {
    const { problems } = built(evidence, { table: 'e.csv', use: ['saving_shares'] }, { 'e.csv': TABLE });
    expect(problems.map(printProblem)).toEqual([
      'model.yaml: There is no evidence "saving_shares" in the table. Did you mean "saving_share"?',
    ]);
  });

  it('says whose gain it is and how far it ranges, and can be picked by whose gain it is', () => {
    const table = `ref,label,value,low,high,unit,beneficiary,evidence,kind,document,reading
returned,Return,9,,,1,employers,seen,cited,A paper,After one year.
saved,Saving,600,600,11000,GBP,State,seen,cited,A paper,
placed,People,10000,,10000,people,none,seen,cited,A paper,
`;
    const { lines } = built(
      evidence,
      { table: 'e.csv', use: ['returned', 'saved', 'placed'] },
      { 'e.csv': table },
    );
    const readings = lines.map(({ content }) =>
      content.kind === 'given' && content.given.kind === 'steps'
        ? content.given.steps.map(({ source }) => ('reading' in source ? source.reading : undefined))
        : [],
    );
    expect(readings.flat()).toEqual([
      'After one year. Gain or cost of: employers.',
      'Published range: from 600 to 11000. Gain or cost of: the state as a whole.',
      'Published range: to 10000.',
    ]);
    expect(lines.map((l) => l.tags.beneficiary)).toEqual(['employers', 'state', undefined]);
  });

  it('outside its own range, or of no known beneficiary, is refused', () => {
    const head = 'ref,label,value,low,high,unit,beneficiary,evidence,kind,document';
    const { said } = readLines(
      evidenceTable,
      head,
      'a,A,700,,600,GBP,none,seen,cited,A paper',
      'b,B,500,500,600,GBP,boss,seen,cited,A paper',
    );
    expect(said).toEqual([
      't.csv, row 2, column value: 700 is outside its own range, 700 to 600. Correct the figure, "low" or "high".',
      't.csv, row 3, column beneficiary: "boss" is not one of: commissioner, provider, employers, state, society, not_stated, none.',
    ]);
  });
});
