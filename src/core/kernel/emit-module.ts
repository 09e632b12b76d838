import { WHOLE } from './arrange.ts';
import type { Case, Formula, Months, Part, Program, Statement } from './program.ts';
import type { At } from './rolled.ts';
import { type Node, Shared } from './share.ts';
import { Tables } from './tables.ts';

/**
 * The text of an ES module that runs a program: strict, without any text that is made into code, so that it can be
 * loaded by a page under a strict content-security policy. It exports
 *
 * - `variables` and `outputs`: how many there are;
 * - `run(draws, first, count, out, flags)`: `draws[v][i]` and `out[o][i]` are Float64Arrays as of a `Kernel`; `flags[i - first]`
 *   of a Uint8Array is 1 for a draw in which something unusual happened: the reference must work it out.
 *
 * Every operation is that of the reference, in its order, so that the results have the same bits.
 */
export function emitModule(program: Program): string {
  const tables = new Tables();
  const places = new Tables();
  const names: string[] = [];
  const functions = program.islands.flatMap(({ parts }, i) =>
    parts.map((part, p) => {
      const name = `part${i}_${p}`;
      names.push(name);
      return new PartText(tables, places, program.months).text(name, part);
    }),
  );
  const islands = program.islands.map(({ parts, outputs }, i) => {
    const calls = parts.map((_, p) => `    part${i}_${p}();`).join('\n');
    return `function island${i}(draws, first, count, out, flags) {
  for (let i = 0; i < count; i++) {
    begin(draws, first + i);
${calls}
    for (const o of outputs${i}) out[o][first + i] = O[o];
    if (A[${WHOLE}] !== 0) flags[i] = 1;
  }
}
const outputs${i} = ${JSON.stringify(outputs)};`;
  });
  return `// Made by Headroom from the graph of a model: do not edit it, make it again.
export const variables = ${program.variables};
export const outputs = ${program.outputs};
const T = new Float64Array([${tables.values.map(numberText).join(',')}]);
const B = [${program.bounds.flat().map(numberText).join(',')}];
const F = [${program.fixed.map(({ output, value }) => `[${output},${numberText(value)}]`).join(',')}];
const I = new Int32Array([${places.values.join(',')}]);
const A = new Float64Array(${program.memory});
const X = new Float64Array(${program.variables});
const O = new Float64Array(${program.outputs});
${functions.join('\n')}
function begin(draws, i) {
  A[${WHOLE}] = 0;
  for (let v = 0; v < variables; v++) {
    const x = draws[v][i];
    if (!(x >= B[2 * v] && x <= B[2 * v + 1])) A[${WHOLE}] = NaN;
    X[v] = x;
  }
}
${islands.join('\n')}
export function run(draws, first, count, out, flags) {
  flags.fill(0, 0, count);
  for (const [o, value] of F) out[o].fill(value, first, first + count);
${program.islands.map((_, i) => `  island${i}(draws, first, count, out, flags);`).join('\n')}
}
`;
}

function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : `${value}`;
}

/** Writes one function. */
class PartText {
  readonly #tables: Tables;
  readonly #places: Tables;
  readonly #months: number;
  #next = 0;

  constructor(tables: Tables, places: Tables, months: number) {
    this.#tables = tables;
    this.#places = places;
    this.#months = months;
  }

  text(name: string, { loop, kept, carried, statements }: Part): string {
    const before = kept.map((place) => `  const k${place} = A[${place}];`);
    const starts = carried.map(({ name: n, start }) => `  let c${n} = ${numberText(start)};`);
    const body = this.#statements(statements, loop, loop === undefined ? '  ' : '    ');
    const again = this.#again(carried, loop);
    const onward = carried.map(({ name: n, row }) => `    c${n} = r${row};`);
    const looped =
      loop === undefined
        ? body
        : [`  for (let m = ${loop.from}; m <= ${loop.to}; m++) {`, ...again, ...body, ...onward, '  }'];
    const lines = ['  let z = 0;', ...before, ...starts, ...looped, `  A[${WHOLE}] += z;`];
    return `function ${name}() {\n${lines.join('\n')}\n}`;
  }

  /** Sets what starts again in some months, those of a kind together. */
  #again(carried: Part['carried'], loop: Part['loop']): readonly string[] {
    const kinds = new Map<string, { readonly months: readonly number[]; readonly sets: string[] }>();
    for (const { name, start, again } of carried) {
      if (again.length === 0) continue;
      const kind = kinds.get(again.join(' ')) ?? { months: again, sets: [] };
      kinds.set(again.join(' '), kind);
      kind.sets.push(`c${name} = ${numberText(start)};`);
    }
    return [...kinds.values()].map(
      ({ months, sets }) => `    if (${this.#isIn(months, loop)}) { ${sets.join(' ')} }`,
    );
  }

  #statements(statements: readonly Statement[], loop: Part['loop'], indent: string): readonly string[] {
    const shared = new Shared(statements);
    const named = new Map<Node, string>();
    const checked = new Set<Node>();
    return statements.flatMap((statement): readonly string[] => {
      const lines: string[] = [];
      const value = (of: Formula): string => this.#number(shared.of(of), { named, lines, indent });
      switch (statement.kind) {
        case 'when': {
          const rows = statement.cases.flatMap((c) =>
            c.statements.flatMap((s) => (s.kind === 'set' ? [s.row] : [])),
          );
          const names = [...new Set(rows)].map((row) => `r${row} = 0`);
          const declared = names.length === 0 ? [] : [`${indent}let ${names.join(', ')};`];
          return [...declared, ...this.#cases(statement.cases, loop, indent)];
        }
        case 'set': {
          const text = value(statement.value);
          const own = indent.length > 4 ? '' : 'const ';
          lines.push(`${indent}${own}r${statement.row} = ${text};`);
          if (statement.store !== undefined) {
            const place = loop === undefined ? `${statement.store}` : `${statement.store} + m`;
            lines.push(`${indent}A[${place}] = r${statement.row};`);
          }
          return lines;
        }
        case 'check': {
          const node = shared.of(statement.value);
          if (checked.has(node)) return [];
          checked.add(node);
          const text = value(statement.value);
          lines.push(`${indent}z += ${text} - ${text};`);
          return lines;
        }
        case 'out': {
          const text = value(statement.value);
          const place = this.#places.placeOf(this.#padded(statement.outputs));
          lines.push(`${indent}O[I[${place} + m]] = ${text};`);
          return lines;
        }
      }
    });
  }

  #cases(cases: readonly Case[], loop: Part['loop'], indent: string): readonly string[] {
    return [
      ...cases.flatMap(({ months, statements }, i) => [
        `${i === 0 ? indent : ' else '}if (${this.#isIn(months, loop)}) {`,
        ...this.#statements(statements, loop, `${indent}  `),
        `${indent}}`,
      ]),
    ];
  }

  #isIn(months: readonly number[], loop: Part['loop']): string {
    const first = months[0] ?? 0;
    const last = months.at(-1) ?? 0;
    if (last - first + 1 === months.length) {
      if (first === last) return `m === ${first}`;
      const from = first === loop?.from ? [] : [`m >= ${first}`];
      const to = last === loop?.to ? [] : [`m <= ${last}`];
      return [...from, ...to].join(' && ') || 'true';
    }
    const marks: number[] = Array.from({ length: this.#months }, () => 0);
    for (const m of months) marks[m] = 1;
    return `I[${this.#places.placeOf(marks)} + m] !== 0`;
  }

  #padded(values: readonly (number | undefined)[]): readonly number[] {
    return Array.from({ length: this.#months }, (_, m) => values[m] ?? 0);
  }

  /** The text of a number; what is used again gets a name first. */
  #number(node: Node, out: Naming): string {
    const known = out.named.get(node);
    if (known !== undefined) return known;
    const text = this.#fresh(node, out);
    const plain = node.parts.length === 0 && node.formula.op !== 'convolve' && node.formula.op !== 'stored';
    if (node.formula.op !== 'convolve' && (node.uses < 2 || plain)) return text;
    const name = `t${this.#next++}`;
    out.lines.push(
      ...(node.formula.op === 'convolve'
        ? [text.replaceAll('$', name)]
        : [`${out.indent}const ${name} = ${text};`]),
    );
    out.named.set(node, name);
    return name;
  }

  #fresh(node: Node, out: Naming): string {
    const { formula, parts } = node;
    const part = (i: number): string => {
      const at = parts[i];
      return at === undefined ? '' : this.#number(at, out);
    };
    switch (formula.op) {
      case 'number':
        return formula.value < 0 || Object.is(formula.value, -0)
          ? `(${numberText(formula.value)})`
          : `${formula.value}`;
      case 'table':
        return `T[${this.#tables.placeOf(this.#padded(formula.values))} + m]`;
      case 'draw':
        return `X[${formula.variable}]`;
      case 'local':
        return `r${formula.row}`;
      case 'kept':
        return `k${formula.place}`;
      case 'carried':
        return `c${formula.name}`;
      case 'stored':
        return `A[${this.#address(formula.place, formula.at)}]`;
      case 'onward': {
        const marks = Array.from({ length: this.#months }, (_, m) =>
          formula.starts[m] === undefined ? 0 : 1,
        );
        const start = `T[${this.#tables.placeOf(this.#padded(formula.starts))} + m]`;
        return `(I[${this.#places.placeOf(marks)} + m] !== 0 ? ${start} : ${part(0)})`;
      }
      case 'unary':
        switch (formula.operator) {
          case '-':
            return `(-${part(0)})`;
          case 'abs':
          case 'floor':
          case 'ceil':
            return `Math.${formula.operator}(${part(0)})`;
          case 'not':
          case 'unknown':
            return `(${this.#freshTest(node, out)} ? 1 : 0)`;
        }
        break;
      case 'binary':
        switch (formula.operator) {
          case '+':
          case '-':
          case '*':
          case '/':
            return `(${part(0)} ${formula.operator} ${part(1)})`;
          case '^':
            return `(${part(0)} ** ${part(1)})`;
          case 'min':
          case 'max':
            return `Math.${formula.operator}(${part(0)}, ${part(1)})`;
          default:
            return `(${this.#freshTest(node, out)} ? 1 : 0)`;
        }
      case 'choose': {
        const [test] = parts;
        return `(${test === undefined ? '' : this.#test(test, out)} ? ${part(1)} : ${part(2)})`;
      }
      case 'convolve': {
        const { of, profile, lag } = formula;
        const sure = profile.kind === 'fixed' && profile.values.every((share) => share !== 0);
        const share = this.#series(profile, 'k');
        const product = `${this.#series(of, lag === 0 ? 'm - k' : `m - k - ${-lag}`)} * `;
        const step = sure ? `$ += ${product}${share};` : `if (${share} !== 0) $ += ${product}${share};`;
        const last = lag === 0 ? 'm' : `m - ${-lag}`;
        return `${out.indent}let $ = 0;\n${out.indent}for (let k = 0; k <= ${last}; k++) ${step}`;
      }
    }
  }

  /** The same as a test in an `if`. */
  #test(node: Node, out: Naming): string {
    const named = out.named.get(node);
    return named === undefined && node.uses < 2
      ? this.#freshTest(node, out)
      : `${this.#number(node, out)} !== 0`;
  }

  #freshTest(node: Node, out: Naming): string {
    const { formula, parts } = node;
    const number = (i: number): string => {
      const part = parts[i];
      return part === undefined ? '' : this.#number(part, out);
    };
    const test = (i: number): string => {
      const part = parts[i];
      return part === undefined ? '' : this.#test(part, out);
    };
    if (formula.op === 'unary' && formula.operator === 'not') return `!(${test(0)})`;
    if (formula.op === 'unary' && formula.operator === 'unknown') return `Number.isNaN(${number(0)})`;
    if (formula.op === 'binary') {
      switch (formula.operator) {
        case '<':
        case '<=':
        case '>':
        case '>=':
          return `${number(0)} ${formula.operator} ${number(1)}`;
        case '==':
          return `${number(0)} === ${number(1)}`;
        case '!=':
          return `${number(0)} !== ${number(1)}`;
        case 'and':
          return `(${test(0)} && ${test(1)})`;
        case 'or':
          return `(${test(0)} || ${test(1)})`;
        default:
          break;
      }
    }
    return `${this.#fresh(node, out)} !== 0`;
  }

  #address(place: number, at: At): string {
    switch (at.kind) {
      case 'month':
        return `${place + at.month}`;
      case 'lag':
        return at.lag < 0 ? `${place} + m - ${-at.lag}` : `${place + at.lag} + m`;
      case 'months':
        return `${place} + I[${this.#places.placeOf(this.#padded(at.months))} + m]`;
    }
  }

  #series(series: Months, at: string): string {
    switch (series.kind) {
      case 'stored':
        return `A[${series.place} + ${at}]`;
      case 'kept':
        return `A[${series.place}]`;
      case 'fixed':
        return `T[${this.#tables.placeOf(series.values)} + ${at}]`;
    }
  }
}

/** Where names and the lines that make them go. */
interface Naming {
  readonly named: Map<Node, string>;
  readonly lines: string[];
  readonly indent: string;
}
