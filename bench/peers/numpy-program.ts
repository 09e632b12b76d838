import type { Case, Formula, Months, Part, Program, Statement } from '../../src/core/kernel/program.ts';

/**
 * A program as Python with NumPy, as a careful person would write it by hand: every formula works on all draws at once, what is
 * the same in all draws is a plain number, dead lines are not there, months are a loop. It says how long the best of some
 * runs takes, in milliseconds, and the sum of all outputs.
 */
export function numpyText(program: Program, draws: number, runs: number): string {
  const tables: string[] = [];
  const table = (values: readonly (number | undefined)[]): string => {
    const text = `[${Array.from({ length: program.months }, (_, m) => number(values[m] ?? 0)).join(', ')}]`;
    const before = tables.indexOf(text);
    return `T${before >= 0 ? before : tables.push(text) - 1}`;
  };
  const parts = program.islands.flatMap((island) => island.parts);
  const functions = parts.map((part, i) => partText(`part${i}`, part, table));
  return `import sys, time
import numpy as np
nan, inf = float('nan'), float('inf')
np.seterr(all='ignore')
X = np.fromfile(sys.argv[1]).reshape(${program.variables}, ${draws})
A = [None] * ${program.memory}
O = [None] * ${program.outputs}
${tables.map((text, i) => `T${i} = ${text}`).join('\n')}
${functions.join('\n')}
best = inf
for run in range(${runs}):
    start = time.process_time()
${parts.map((_, i) => `    part${i}()`).join('\n')}
    best = min(best, time.process_time() - start)
print(best * 1000, sum(float(np.nansum(o)) for o in O if o is not None))
`;
}

type Table = (values: readonly (number | undefined)[]) => string;

function number(value: number): string {
  return Number.isNaN(value) ? 'nan' : `${value}`.replace('Infinity', 'inf');
}

function partText(name: string, { loop, kept, carried, statements }: Part, table: Table): string {
  const lines = [
    ...kept.map((place) => `    k${place} = A[${place}]`),
    ...carried.map((c) => `    r${c.row}, c${c.name} = 0, ${number(c.start)}`),
  ];
  if (loop === undefined) lines.push(...write(statements, table, '    ', ''));
  else {
    lines.push(`    for m in range(${loop.from}, ${loop.to + 1}):`);
    for (const c of carried)
      if (c.again.length > 0) lines.push(`        if m in (${c.again.join(', ')},): c${c.name} = ${number(c.start)}`);
    lines.push(...write(statements, table, '        ', ' + m'));
    for (const c of carried) lines.push(`        c${c.name} = r${c.row}`);
  }
  return `def ${name}():\n${[...lines, '    return'].join('\n')}`;
}

function write(statements: readonly Statement[], table: Table, indent: string, month: string): readonly string[] {
  return statements.flatMap((s): readonly string[] => {
    switch (s.kind) {
      case 'when':
        return s.cases.flatMap(({ months, statements: own }: Case, i) => [
          `${indent}${i === 0 ? 'if' : 'elif'} m in {${months.join(', ')}}:`,
          ...write(own, table, `${indent}    `, month),
        ]);
      case 'set':
        return [
          `${indent}r${s.row} = ${text(s.value, table)}`,
          ...(s.store === undefined ? [] : [`${indent}A[${s.store}${month}] = r${s.row}`]),
        ];
      case 'check':
        return [`${indent}pass`];
      case 'out':
        return [`${indent}O[${table(s.outputs)}[m]] = ${text(s.value, table)}`];
    }
  });
}

function text(formula: Formula, table: Table): string {
  const of = (part: Formula): string => text(part, table);
  switch (formula.op) {
    case 'number':
      return `(${number(formula.value)})`;
    case 'table':
      return `${table(formula.values)}[m]`;
    case 'draw':
      return `X[${formula.variable}]`;
    case 'local':
      return `r${formula.row}`;
    case 'kept':
      return `k${formula.place}`;
    case 'carried':
      return `c${formula.name}`;
    case 'stored': {
      const { at, place } = formula;
      if (at.kind === 'month') return `A[${place + at.month}]`;
      return at.kind === 'lag' ? `A[${place + at.lag} + m]` : `A[${place} + ${table(at.months)}[m]]`;
    }
    case 'onward': {
      const marks = Array.from(formula.starts, (start) => (start === undefined ? 0 : 1));
      return `(${table(formula.starts)}[m] if ${table(marks)}[m] else ${of(formula.of)})`;
    }
    case 'unary':
      switch (formula.operator) {
        case '-':
          return `(-${of(formula.of)})`;
        case 'not':
          return `(${of(formula.of)} == 0)`;
        case 'unknown':
          return `np.isnan(${of(formula.of)})`;
        case 'abs':
        case 'floor':
        case 'ceil':
          return `np.${formula.operator}(${of(formula.of)})`;
      }
      break;
    case 'binary': {
      const left = of(formula.left);
      const right = of(formula.right);
      switch (formula.operator) {
        case 'min':
        case 'max':
          return `np.${formula.operator}imum(${left}, ${right})`;
        case '^':
          return `(${left} ** ${right})`;
        case 'and':
          return `np.logical_and(${left}, ${right})`;
        case 'or':
          return `np.logical_or(${left}, ${right})`;
        default:
          return `(${left} ${formula.operator} ${right})`;
      }
    }
    case 'choose':
      return `np.where(${of(formula.test)}, ${of(formula.yes)}, ${of(formula.no)})`;
    case 'convolve': {
      const series = (s: Months, at: string): string =>
        s.kind === 'kept' ? `A[${s.place}]` : s.kind === 'stored' ? `A[${s.place} + ${at}]` : `${table(s.values)}[${at}]`;
      return `sum(${series(formula.of, `m + ${formula.lag} - k`)} * ${series(formula.profile, 'k')} for k in range(m + ${formula.lag} + 1))`;
    }
  }
}
