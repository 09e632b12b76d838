import type { Code } from '../code.ts';
import { allAlike, type FormulaFunction } from './record.ts';

export const total: FormulaFunction = {
  name: 'total',
  parameters: [
    {
      name: 'selector',
      takes: 'selector',
      many: true,
      describe: 'A name pattern such as "own.*" or a tag such as "money=new", in quotes.',
    },
  ],
  describe:
    'The sum of every line that meets all selectors. Unknown lines do not count as nought: the total is then "at least" the known part, with the count of unknown lines.',
  examples: [
    { formula: 'total("a.*")', lines: { 'a.b': [1, 2], 'a.c': [10, 20] }, gives: [11, 22] },
    {
      formula: 'total("a.*")',
      lines: { 'a.b': [1], 'a.c': [null] },
      gives: [1],
      says: 'At least 1, one line unknown.',
    },
  ],
  unit: allAlike(0),
  unitRule: 'All lines must be in one unit, which is that of the total.',
  lower: (args) => {
    const [first = [], ...rest] = args.selections();
    const others = rest.map((list) => new Set(list));
    const lines = first.filter((line) => others.every((list) => list.has(line)));
    return { op: 'sum', parts: lines.map((line): Code => ({ op: 'line', line })), over: 'month' };
  },
};
