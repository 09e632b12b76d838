import type { Formula, Months } from './program.ts';
import type { At } from './rolled.ts';
import type { Node } from './share.ts';
import type { ModuleTables } from './tables.ts';

export function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : `${value}`;
}

/** Writes the formulas of statements that are run one after the other: what is used again gets a name, in a line of its own. */
export class ModuleFormulas {
  readonly #tables: ModuleTables;
  readonly #lines: string[];
  readonly #indent: string;
  readonly #named = new Map<Node, string>();

  constructor(tables: ModuleTables, lines: string[], indent: string) {
    this.#tables = tables;
    this.#lines = lines;
    this.#indent = indent;
  }

  /** The text of a number; what is used again gets a name first. */
  number(node: Node): string {
    const known = this.#named.get(node);
    if (known !== undefined) return known;
    if (node.formula.op === 'convolve') return this.#remember(node, this.#convolve(node.formula));
    const text = this.#fresh(node);
    if (node.uses < 2 || (node.parts.length === 0 && node.formula.op !== 'stored')) return text;
    const name = this.#name();
    this.#lines.push(`${this.#indent}const ${name} = ${text};`);
    return this.#remember(node, name);
  }

  #name(): string {
    return `t${this.#named.size}`;
  }

  #remember(node: Node, name: string): string {
    this.#named.set(node, name);
    return name;
  }

  #fresh(node: Node): string {
    const { formula, parts } = node;
    const part = (i: number): string => {
      const at = parts[i];
      return at === undefined ? '' : this.number(at);
    };
    switch (formula.op) {
      case 'number':
        return formula.value < 0 || Object.is(formula.value, -0)
          ? `(${numberText(formula.value)})`
          : `${formula.value}`;
      case 'table':
        return this.#tables.number(formula.values);
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
        const marks = Array.from(formula.starts, (start) => (start === undefined ? 0 : 1));
        return `(${this.#tables.whole(marks)} !== 0 ? ${this.#tables.number(formula.starts)} : ${part(0)})`;
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
            return `(${this.#freshTest(node)} ? 1 : 0)`;
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
            return `power(${part(0)}, ${part(1)})`;
          case 'min':
          case 'max':
            return `Math.${formula.operator}(${part(0)}, ${part(1)})`;
          default:
            return `(${this.#freshTest(node)} ? 1 : 0)`;
        }
      case 'choose': {
        const [test] = parts;
        return `(${test === undefined ? '' : this.#test(test)} ? ${part(1)} : ${part(2)})`;
      }
      case 'convolve':
        throw new Error('a loop is no formula');
    }
  }

  #convolve({ of, profile, lag }: Extract<Formula, { op: 'convolve' }>): string {
    const name = this.#name();
    // Items of a profile that are nought add nought: that leaves the sum as it is, for it never is minus nought.
    const product = `${this.#series(of, lag === 0 ? 'm - k' : `m - k - ${-lag}`)} * ${this.#series(profile, 'k')}`;
    const last = lag === 0 ? 'm' : `m - ${-lag}`;
    this.#lines.push(`${this.#indent}let ${name} = 0;`);
    this.#lines.push(`${this.#indent}for (let k = 0; k <= ${last}; k++) ${name} += ${product};`);
    return name;
  }

  /** The same as a test in an `if`. */
  #test(node: Node): string {
    const named = this.#named.get(node);
    const once = named === undefined && node.uses < 2 && node.formula.op !== 'convolve';
    return once ? this.#freshTest(node) : `${this.number(node)} !== 0`;
  }

  #freshTest(node: Node): string {
    const { formula, parts } = node;
    const number = (i: number): string => {
      const part = parts[i];
      return part === undefined ? '' : this.number(part);
    };
    const test = (i: number): string => {
      const part = parts[i];
      return part === undefined ? '' : this.#test(part);
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
    return `${this.#fresh(node)} !== 0`;
  }

  #address(place: number, at: At): string {
    switch (at.kind) {
      case 'month':
        return `${place + at.month}`;
      case 'lag':
        return at.lag < 0 ? `${place} + m - ${-at.lag}` : `${place + at.lag} + m`;
      case 'months':
        return `${place} + ${this.#tables.whole(at.months)}`;
    }
  }

  #series(series: Months, at: string): string {
    switch (series.kind) {
      case 'stored':
        return `A[${series.place} + ${at}]`;
      case 'kept':
        return `A[${series.place}]`;
      case 'fixed':
        return this.#tables.number(series.values, at);
    }
  }
}
