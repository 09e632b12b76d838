import { describe, expect, it } from 'vitest';
import { type ByYear, expected, expectYears, projected } from './support.ts';

interface Example {
  readonly schemes: readonly { readonly name: string; readonly expect: Readonly<Record<string, ByYear>> }[];
  readonly targets: ByYear;
  readonly expect: { readonly identified: ByYear; readonly unidentified: ByYear };
}

describe('the worked example of QIPP (section 7)', () => {
  const example = expected<Example>('qipp');
  const projection = projected('qipp');

  it.each(example.schemes.map((scheme) => [scheme.name, scheme] as const))(
    'gives plan, risk-adjusted, cash, cost and net of "%s" to the penny',
    (name, scheme) => {
      const measures = Object.entries(scheme.expect);
      expect(measures.map(([measure]) => measure)).toEqual(['plan', 'risk_adjusted', 'cash', 'cost', 'net']);
      const line = `qipp.${name.toLowerCase().replaceAll(' ', '_')}`;
      for (const [measure, years] of measures) expectYears(projection, `${line}.${measure}`, years, 2);
    },
  );

  it('gives the target, what is identified, and what is not, to the penny', () => {
    expectYears(projection, 'qipp.programme.all.target', example.targets, 2);
    expectYears(projection, 'qipp.programme.all.identified', example.expect.identified, 2);
    expectYears(projection, 'qipp.programme.all.unidentified', example.expect.unidentified, 2);
    expectYears(projection, 'qipp.programme.all.gap', example.expect.unidentified, 2);
  });
});
