import { sameDimension } from '../../quantity/dimension.ts';
import { binary, type Code, type CodeOperator, type UnaryOperator } from '../code.ts';
import { type Arguments, allAlike, type FormulaFunction, LIKE_FIRST, likeFirst, value } from './record.ts';

function fold(operator: CodeOperator): (args: Arguments) => Code {
  return (args) => {
    let out = args.value(0);
    for (let i = 1; i < args.length; i++) out = binary(operator, out, args.value(i));
    return out;
  };
}

function unary(operator: UnaryOperator): (args: Arguments) => Code {
  return (args) => ({ op: 'unary', operator, of: args.value(0) });
}

const ONE_UNIT = 'All parts must be in one unit, which is that of the result.';
const many = [value('x', 'The first value.'), value('y', 'More values.', { many: true })];

export const min: FormulaFunction = {
  name: 'min',
  parameters: many,
  describe: 'The least of its values. Unknown when one of them is.',
  examples: [{ formula: 'min(a.b, 2)', lines: { 'a.b': [1, 2, 3, null] }, gives: [1, 2, 2, null] }],
  unit: allAlike(0),
  unitRule: ONE_UNIT,
  lower: fold('min'),
};

export const max: FormulaFunction = {
  name: 'max',
  parameters: many,
  describe: 'The greatest of its values. Unknown when one of them is.',
  examples: [{ formula: 'max(a.b, 2)', lines: { 'a.b': [1, 2, 3] }, gives: [2, 2, 3] }],
  unit: allAlike(0),
  unitRule: ONE_UNIT,
  lower: fold('max'),
};

export const abs: FormulaFunction = {
  name: 'abs',
  parameters: [value('x', 'A value.')],
  describe: 'The value without its sign.',
  examples: [{ formula: 'abs(a.b)', lines: { 'a.b': [-1, 2] }, gives: [1, 2] }],
  unit: likeFirst,
  unitRule: LIKE_FIRST,
  lower: unary('abs'),
};

export const floor: FormulaFunction = {
  name: 'floor',
  parameters: [value('x', 'A value.')],
  describe: 'The whole number at or below the value.',
  examples: [{ formula: 'floor(a.b)', lines: { 'a.b': [1.7, -1.2] }, gives: [1, -2] }],
  unit: likeFirst,
  unitRule: LIKE_FIRST,
  lower: unary('floor'),
};

export const ceil: FormulaFunction = {
  name: 'ceil',
  parameters: [value('x', 'A value.')],
  describe: 'The whole number at or above the value.',
  examples: [{ formula: 'ceil(a.b)', lines: { 'a.b': [1.2, -1.7] }, gives: [2, -1] }],
  unit: likeFirst,
  unitRule: LIKE_FIRST,
  lower: unary('ceil'),
};

export const choose: FormulaFunction = {
  name: 'if',
  parameters: [
    value('test', 'A comparison, or a number: anything but 0 is yes.'),
    value('yes', 'The value when it holds.'),
    value('no', 'The value when it does not.'),
  ],
  describe: 'One value or the other. Only the chosen one is read, so an unknown in the other does no harm.',
  examples: [
    { formula: 'if(a.b > 1, 10, 20)', lines: { 'a.b': [1, 2] }, gives: [20, 10] },
    { formula: 'if(from("2009-06"), 0, a.b)', lines: { 'a.b': [1, 2, null] }, gives: [1, 2, 0] },
  ],
  unit: (units) => {
    const test = units[0];
    if (test !== undefined && test !== 'any' && !sameDimension(test, new Map())) {
      return { clash: 'the test must be a comparison or a plain number', args: [0] };
    }
    return allAlike(1)(units);
  },
  unitRule: 'Both values must be in one unit, which is that of the result; the test has none.',
  lower: (args) => ({ op: 'choose', test: args.value(0), yes: args.value(1), no: args.value(2) }),
};
