import { describe, expect, it } from 'vitest';
import { evidence } from '../../../src/core/components/evidence/evidence.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { built } from '../../support/component.ts';
import { runLines, shown, worked, year } from '../../support/lines.ts';

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
});
