import { indexOf as monthIndex } from '../calendar/calendar.ts';
import { readMonth } from '../calendar/month.ts';
import { meantBy } from '../graph/select.ts';
import { DATE, inUnit, MONTHS, sameDimension } from '../quantity/dimension.ts';
import type { Code } from './code.ts';
import type { Walk } from './context.ts';
import { type Argument, type Parameter, SHAPES, type Unit } from './functions/record.ts';
import type { Fault, Tree } from './tree.ts';

/** An argument looked up: what the function gets, and its unit for the unit rule. */
export interface Looked {
  readonly argument: Argument;
  /** More than one for a selector that picks many lines. */
  readonly units: readonly Unit[];
}

/** Reads one argument as its parameter says; faults are told to `walk`, and undefined comes back. */
export function lookUpArgument(tree: Tree, parameter: Parameter, walk: Walk): Looked | undefined {
  const wrong = (what: string, mend?: string): undefined => {
    walk.fault({ what, spans: [tree.span], ...(mend === undefined ? {} : { mend }) });
  };
  switch (parameter.takes) {
    case 'value': {
      const { code, unit } = walk.visit(tree);
      return { argument: { takes: 'value', code }, units: [unit] };
    }
    case 'profile':
      return lookUpProfile(tree, walk);
    case 'month': {
      const month = tree.kind === 'text' ? readMonth(tree.value) : undefined;
      if (month === undefined)
        return wrong(`"${parameter.name}" must be a month in quotes.`, 'Write it like "2010-04".');
      return {
        argument: { takes: 'month', index: monthIndex(walk.context.calendar, month) },
        units: ['any'],
      };
    }
    case 'date': {
      const month = tree.kind === 'text' ? readMonth(tree.value) : undefined;
      if (month !== undefined) return dateArgument({ op: 'number', value: month });
      if (tree.kind === 'text' || tree.kind === 'number')
        return wrong(
          `"${parameter.name}" must be a month in quotes, or a line that is a date.`,
          'Write it like "2010-04".',
        );
      return inMonths(tree, 'date', walk, wrong, `"${parameter.name}" must be a date`);
    }
    case 'duration': {
      if (tree.kind !== 'number')
        return inMonths(tree, 'duration', walk, wrong, `"${parameter.name}" must be a number of months`);
      if (!Number.isInteger(tree.value) || tree.value < 1)
        return wrong(`"${parameter.name}" must be a whole number of months, 1 or more.`);
      return { argument: { takes: 'duration', code: { op: 'number', value: tree.value } }, units: ['any'] };
    }
    case 'count': {
      if (tree.kind !== 'number' || !Number.isInteger(tree.value) || tree.value < 1) {
        return wrong(`"${parameter.name}" must be a whole number, 1 or more, written out.`);
      }
      return { argument: { takes: 'count', count: tree.value }, units: ['any'] };
    }
    case 'shape': {
      const shape = SHAPES.find((s) => tree.kind === 'text' && tree.value === s);
      if (shape === undefined) return wrong(`"${parameter.name}" must be one of "${SHAPES.join('", "')}".`);
      return { argument: { takes: 'shape', shape }, units: ['any'] };
    }
    case 'selector':
      return lookUpSelector(tree, walk);
  }
}

function dateArgument(code: Code): Looked {
  return { argument: { takes: 'date', code }, units: ['any'] };
}

/** A date or a number of months that lines tell: both count in months. */
function inMonths(
  tree: Tree,
  takes: 'date' | 'duration',
  walk: Walk,
  wrong: (what: string, mend?: string) => undefined,
  must: string,
): Looked | undefined {
  const { code, unit } = walk.visit(tree);
  if (unit !== 'any' && !sameDimension(unit, MONTHS))
    return wrong(`${must}, and is ${inUnit(unit)}.`, 'Name a line whose unit is date or month.');
  return { argument: { takes, code }, units: ['any'] };
}

function lookUpProfile(tree: Tree, walk: Walk): Looked | undefined {
  if (tree.kind === 'list') {
    const values: number[] = [];
    for (const item of tree.items) {
      if (item.kind === 'number') values.push(item.value);
      else walk.fault({ what: 'A profile list holds numbers only.', spans: [item.span] });
    }
    const padded = Array.from({ length: walk.context.calendar.months }, (_, k) => values[k] ?? 0);
    return { argument: { takes: 'profile', code: { op: 'months', values: padded } }, units: [new Map()] };
  }
  const line = tree.kind === 'name' ? walk.context.lineNamed(tree.name) : undefined;
  const known = tree.kind !== 'name' || line !== undefined;
  if (known && (line === undefined || walk.context.lines[line]?.rollup !== 'profile')) {
    const what =
      tree.kind === 'name'
        ? `"${tree.name}" is no profile.`
        : 'A profile must be the name of a line, or a list.';
    const mend = 'Give the line the roll-up "profile", or write the items as a list such as [0.5, 1].';
    walk.fault({ what, mend, spans: [tree.span] });
    return undefined;
  }
  const { code, unit } = walk.visit(tree);
  return { argument: { takes: 'profile', code }, units: [unit] };
}

function lookUpSelector(tree: Tree, walk: Walk): Looked | undefined {
  const { context } = walk;
  const fault = (f: Omit<Fault, 'spans'>): undefined => walk.fault({ ...f, spans: [tree.span] });
  if (tree.kind !== 'text')
    return fault({
      what: 'total() takes name patterns or tags in quotes.',
      mend: 'For example total("measure=amount", "money=new").',
    });
  // A name pattern that also meets a date, such as the start of a scheme, means the figures.
  const lines = context.linesMeeting(tree.value).filter((i) => {
    const line = context.lines[i];
    return line?.name !== context.self.name && line?.unit !== DATE;
  });
  if (lines.length === 0)
    return fault({ what: `No line meets "${tree.value}".`, mend: meantBy(context.lines, tree.value) });
  return { argument: { takes: 'selector', lines }, units: [] };
}

/** The lines that a total's code adds up, for its unit rule. */
export function linesOfSum(code: Code): readonly number[] {
  return code.op === 'sum' ? code.parts.flatMap((p) => (p.op === 'line' ? [p.line] : [])) : [];
}
