import { didYouMean } from '../problem/nearest.ts';
import { inUnit, NO_DIMENSION, sameDimension } from '../quantity/dimension.ts';
import { readUnit } from '../quantity/unit-text.ts';
import { linesOfSum, lookUpArgument } from './arguments.ts';
import { binary, type Code, number } from './code.ts';
import type { Context, Lowered, Walk } from './context.ts';
import { FUNCTIONS, functionNamed } from './functions/index.ts';
import { Arguments, type FormulaFunction, isClash, signatureOf, type Unit } from './functions/record.ts';
import { unitOfBinary } from './operators.ts';
import type { Fault, Span, Tree } from './tree.ts';

/** Formula text to code, with every fault found on the way: syntax, names, arguments, and units. */
export function lowerFormula(text: string, context: Context): { code: Code; faults: readonly Fault[] } {
  const parsed = context.parse(text);
  if (!parsed.ok) return { code: number(0), faults: [parsed.fault] };
  const lowering = new Lowering(text, context);
  const { code, unit } = lowering.visit(parsed.tree);
  lowering.checkDeclared(unit);
  return { code, faults: lowering.faults };
}

/** One walk over a formula's tree: looks names up, opens functions, and carries units. */
class Lowering implements Walk {
  readonly context: Context;
  readonly faults: Fault[] = [];
  readonly #text: string;

  constructor(text: string, context: Context) {
    this.#text = text;
    this.context = context;
  }

  fault(fault: Fault): undefined {
    this.faults.push(fault);
  }

  visit(tree: Tree): Lowered {
    switch (tree.kind) {
      case 'number':
        return { code: number(tree.value), unit: tree.value === 0 ? 'any' : NO_DIMENSION };
      case 'unit':
        if (functionNamed(tree.unit) !== undefined && !this.#followsNumber(tree.span))
          return this.#bare(tree.unit, tree.span);
        return { code: number(1), unit: readUnit(tree.unit) ?? 'any' };
      case 'name':
        return this.#name(tree.name, tree.span);
      case 'text':
        return this.#wrong(
          `"${tree.value}" is a text where a value is needed.`,
          tree.span,
          'Line names are written without quotes.',
        );
      case 'list':
        return this.#wrong('A list is only used as a profile in spread().', tree.span);
      case 'unary': {
        const { code, unit } = this.visit(tree.of);
        return {
          code: { op: 'unary', operator: tree.operator, of: code },
          unit: tree.operator === 'not' ? NO_DIMENSION : unit,
        };
      }
      case 'binary': {
        this.#sourceless(tree);
        const left = this.visit(tree.left);
        const right = this.visit(tree.right);
        const { unit, fault } = unitOfBinary(tree, left.unit, right.unit, this.#text);
        if (fault !== undefined) this.fault(fault);
        return { code: binary(tree.operator, left.code, right.code), unit };
      }
      case 'choice':
        return this.#call('if', [tree.test, tree.yes, tree.no], tree.span);
      case 'call':
        return this.#call(tree.name, tree.args, tree.span);
    }
  }

  /** The formula's own unit against the one its line is said to be in. */
  checkDeclared(unit: Unit): void {
    const declared = readUnit(this.context.self.unit);
    if (this.faults.length > 0 || unit === 'any' || declared === undefined || sameDimension(unit, declared))
      return;
    this.fault({
      what: `The formula is ${inUnit(unit)}, but the line is ${inUnit(declared)}.`,
      mend:
        unit.has('day') && unit.has('week')
          ? 'Days do not turn into weeks by themselves: charge a price per week on weeks(), not on days().'
          : 'Change the formula, or the unit of the line.',
      spans: [{ from: 0, to: this.#text.length }],
    });
  }

  #wrong(what: string, span: Span, mend?: string): Lowered {
    this.fault({ what, spans: [span], ...(mend === undefined ? {} : { mend }) });
    return { code: number(0), unit: 'any' };
  }

  #name(name: string, span: Span): Lowered {
    const line = this.context.lineNamed(name);
    if (line !== undefined) return { code: { op: 'line', line }, unit: this.context.units[line] ?? 'any' };
    if (functionNamed(name) !== undefined) return this.#bare(name, span);
    const known = this.context.lines.map((l) => l.name);
    return this.#wrong(`There is no line "${name}".`, span, didYouMean(name, known));
  }

  /** `weeks` for `weeks()`: it must not pass for one week, as in `2 weeks`. */
  #bare(name: string, span: Span): Lowered {
    return this.#wrong(`"${name}" is a function.`, span, `Write ${name}() with its brackets.`);
  }

  /** Pounds or people written into a formula would be figures without a source; in a scenario's formula its reason is one. */
  #sourceless({ left, right, span }: Extract<Tree, { kind: 'binary' }>): void {
    const [figure, unit] = left.kind === 'number' ? [left, right] : [right, left];
    const { content } = this.context.self;
    if (content.kind === 'formula' && content.reason !== undefined) return;
    if (figure.kind !== 'number' || figure.value === 0 || figure.value === 1) return;
    if (
      unit.kind !== 'unit' ||
      (readUnit(unit.unit)?.has('GBP') !== true && readUnit(unit.unit)?.has('people') !== true)
    )
      return;
    const mend = 'Give it a line of its own, with its source, and name that line here.';
    this.fault({ what: 'A figure in a formula has no source.', mend, spans: [span] });
  }

  #followsNumber(span: Span): boolean {
    return /(?:^|[^\w.])[\d.]+(?:e[+-]?\d+)?\s*$/i.test(this.#text.slice(0, span.from));
  }

  #call(name: string, args: readonly Tree[], span: Span): Lowered {
    const f = functionNamed(name);
    if (f === undefined) {
      const all = FUNCTIONS.map((g) => g.name);
      return this.#wrong(
        `There is no function "${name}".`,
        span,
        didYouMean(name, all, `There are: ${all.join(', ')}.`),
      );
    }
    const least =
      f.parameters.filter((p) => p.optional !== true && p.many !== true).length + (needsMore(f) ? 1 : 0);
    const most = f.parameters.at(-1)?.many === true ? Number.POSITIVE_INFINITY : f.parameters.length;
    if (args.length < least || args.length > most) {
      return this.#wrong(
        `${name}() was given ${args.length} argument${args.length === 1 ? '' : 's'}.`,
        span,
        `Write ${signatureOf(f)}.`,
      );
    }
    return this.#apply(f, args, span);
  }

  #apply(f: FormulaFunction, args: readonly Tree[], span: Span): Lowered {
    const looked = args.map((arg, i) => {
      const parameter = f.parameters[Math.min(i, f.parameters.length - 1)];
      return parameter === undefined ? undefined : lookUpArgument(arg, parameter, this);
    });
    const found = looked.filter((l) => l !== undefined);
    if (found.length < args.length) return { code: number(0), unit: 'any' };
    const code = f.lower(new Arguments(found.map((l) => l.argument)), this.context.calendar);
    const picks = f.parameters[0]?.takes === 'selector';
    const units = picks ? this.#unitsOf(linesOfSum(code)) : found.map((l) => l.units[0] ?? 'any');
    if (picks && units.length === 0) return this.#wrong('No line meets all of these together.', span);
    const unit = f.unit(units);
    if (!isClash(unit)) {
      if (picks) this.#oneRollup(linesOfSum(code), span);
      return { code, unit };
    }
    if (picks) return this.#mixed(f, linesOfSum(code), unit.args, span);
    const spans = unit.args.map((i) => args[i]?.span ?? span);
    this.fault({ what: `${f.name}(): ${unit.clash}.`, spans, mend: f.unitRule });
    return { code: number(0), unit: 'any' };
  }

  /** A total over lines of several units, told by two of them. */
  #mixed(f: FormulaFunction, lines: readonly number[], clash: readonly number[], span: Span): Lowered {
    const told = clash.map((i) => {
      const line = lines[i] ?? -1;
      return `"${this.context.lines[line]?.name}" is ${inUnit(this.context.units[line] ?? NO_DIMENSION)}`;
    });
    return this.#wrong(
      `${f.name}() picks lines that do not add up: ${told.join(' and ')}.`,
      span,
      f.unitRule,
    );
  }

  /** A total of monthly amounts and of levels would add up what cannot be added. */
  #oneRollup(lines: readonly number[], span: Span): void {
    const all = lines.map((i) => this.context.lines[i]).filter((line) => line !== undefined);
    const [first] = all;
    const other = all.find((line) => line.rollup !== first?.rollup);
    if (first === undefined || other === undefined) return;
    const what = `total(): "${first.name}" is a ${first.rollup} and "${other.name}" is a ${other.rollup}: they cannot be added.`;
    this.fault({ what, mend: 'Pick lines of one kind, for example with "measure=amount".', spans: [span] });
  }

  #unitsOf(lines: readonly number[]): readonly Unit[] {
    return lines.map((line) => this.context.units[line] ?? 'any');
  }
}

function needsMore(f: FormulaFunction): boolean {
  const last = f.parameters.at(-1);
  return last?.many === true && last.optional !== true && f.parameters.length === 1;
}
