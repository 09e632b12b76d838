import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/core/formula/parse.ts';
import { markFormula, type Tree } from '../../../src/core/formula/tree.ts';

/** A tree written out with a bracket round every operation. */
function written(tree: Tree): string {
  switch (tree.kind) {
    case 'number':
      return String(tree.value);
    case 'text':
      return `"${tree.value}"`;
    case 'name':
      return tree.name;
    case 'unit':
      return `<${tree.unit}>`;
    case 'list':
      return `[${tree.items.map(written).join(', ')}]`;
    case 'unary':
      return `(${tree.operator} ${written(tree.of)})`;
    case 'binary':
      return `(${written(tree.left)} ${tree.operator} ${written(tree.right)})`;
    case 'choice':
      return `(${written(tree.test)} ? ${written(tree.yes)} : ${written(tree.no)})`;
    case 'call':
      return `${tree.name}(${tree.args.map(written).join(', ')})`;
  }
}

function read(text: string): string {
  const parsed = parseFormula(text);
  return parsed.ok ? written(parsed.tree) : `refused: ${parsed.fault.what}`;
}

describe('formulas are read', () => {
  it.each([
    ['a.b', 'a.b'],
    ['placements.ooa.local.cost', 'placements.ooa.local.cost'],
    ['a.in + a.to + a.not', '((a.in + a.to) + a.not)'],
    ['a.b + c.d * e.f', '(a.b + (c.d * e.f))'],
    ['(a.b + c.d) * e.f', '((a.b + c.d) * e.f)'],
    ['a.b - c.d - e.f', '((a.b - c.d) - e.f)'],
    ['a.b / c.d / e.f', '((a.b / c.d) / e.f)'],
    ['2 ^ 3 ^ 2', '(2 ^ (3 ^ 2))'],
    ['-2 ^ 2', '(- (2 ^ 2))'],
    ['a.b ^ -2', '(a.b ^ (- 2))'],
    ['-a.b * c.d', '((- a.b) * c.d)'],
    ['--a.b', '(- (- a.b))'],
    ['+a.b', 'a.b'],
    ['a.b < c.d + 1', '(a.b < (c.d + 1))'],
    ['a.b >= 1 and c.d != 2 or not e.f', '(((a.b >= 1) and (c.d != 2)) or (not e.f))'],
    ['a.b == 1 ? 2 : 3', '((a.b == 1) ? 2 : 3)'],
    ['a.b ? 1 : c.d ? 2 : 3', '(a.b ? 1 : (c.d ? 2 : 3))'],
    ['2 people', '(2 * <people>)'],
    ['2000 GBP / people', '((2000 * <GBP>) / <people>)'],
    ['6 / 2 week', '((6 / 2) * <week>)'],
    ['prev(a.b, 2, 0) + weeks()', '(prev(a.b, 2, 0) + weeks())'],
    ['total("a.*", \'money=new\')', 'total("a.*", "money=new")'],
    ['spread(a.b, [0.5, .25, 1e-3])', 'spread(a.b, [0.5, 0.25, 0.001])'],
    ['a.b +\n  c.d\n', '(a.b + c.d)'],
  ])('%j as %s', (text, as) => {
    expect(read(text)).toBe(as);
  });
});

describe('formulas are refused', () => {
  it.each([
    ['', 'The formula is empty.'],
    ['  \n', 'The formula is empty.'],
    ['x = 3', '"x = 3" is not used in formulas.'],
    ['f(x) = x + 1', '"f(x) = x + 1" is not used in formulas.'],
    ['a.b * 5%', '"%" is not used in formulas.'],
    ['a.b mod 2', '"mod" is not used in formulas.'],
    ['a.b!', '"!" is not used in formulas.'],
    ['a.b .* c.d', '".*" is not used in formulas.'],
    ['a.b to week', '"to" is not used in formulas.'],
    ['1:12', '"1:12" is not used in formulas.'],
    ['a.b[1]', '"a.b[1]" is not used in formulas.'],
    ['a["b"]', '"a["b"]" is not used in formulas.'],
    ['{a: 1}', '"{"a": 1}" is not used in formulas.'],
    ['a.b; c.d', '"a.b; c.d" is not used in formulas.'],
    ['true', '"true" is not used in formulas.'],
    ['NaN', '"NaN" is not used in formulas.'],
    ['1e999', '"Infinity" is not used in formulas.'],
    ['1 < a.b < 2', 'Comparisons cannot be chained.'],
    ['(a.b', 'The formula cannot be read: Parenthesis ) expected.'],
    ['a.b +', 'The formula cannot be read: Unexpected end of expression.'],
    ['£5', 'The formula cannot be read: Syntax error in part "£5".'],
  ])('%j, saying: %s', (text, what) => {
    expect(read(text)).toBe(`refused: ${what}`);
  });

  it('but a per cent sign inside quotes is a text like any other', () => {
    expect(read('total("a.50%")')).toBe('total("a.50%")');
  });
});

describe('the fault is marked under the formula', () => {
  const marked = (text: string): string => {
    const parsed = parseFormula(text);
    return parsed.ok ? '' : markFormula(text, parsed.fault.spans);
  };

  it.each([
    ['a.b * 5% + 1', 'a.b * 5% + 1\n       ^'],
    ['a.b + c.d mod 2', 'a.b + c.d mod 2\n          ^^^'],
    ['a.b + (c.d!)', 'a.b + (c.d!)\n          ^'],
    ['a.b +', 'a.b +\n     ^'],
    ['a.b + true', 'a.b + true\n      ^^^^'],
    ['1 < a.b < 2', '1 < a.b < 2\n^'],
    ['a.b +\n5%', 'a.b + 5%\n       ^'],
  ])('%j', (text, excerpt) => {
    expect(marked(text)).toBe(excerpt);
  });
});

describe('each part of a formula knows its place, brackets included', () => {
  const left = (text: string): string => {
    const parsed = parseFormula(text);
    if (!parsed.ok || parsed.tree.kind !== 'binary') return '';
    const { from, to } = parsed.tree.left.span;
    return text.slice(from, to);
  };

  it.each([
    ['(a.b + c.d) * 2', '(a.b + c.d)'],
    ['((a.b)) * 2', '((a.b))'],
    ['prev( a.b, 2 ) + 1', 'prev( a.b, 2 )'],
    ['weeks( ) + 1', 'weeks( )'],
    ['-(a.b + c.d) + 1', '-(a.b + c.d)'],
    ['not a.b and 1', 'not a.b'],
    ['a.b * min(c.d, [1][2], 3) + 1', ''],
    ['a.b * min(c.d, (3)) + 1', 'a.b * min(c.d, (3))'],
    ['a.b + a.b + 1', 'a.b + a.b'],
    ['2.50 * a.b + 1', '2.50 * a.b'],
  ])('%j: %j', (text, part) => {
    expect(left(text)).toBe(part);
  });
});
