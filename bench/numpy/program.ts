import { type Code, number as numberCode } from '../../src/core/formula/code.ts';
import { writeSheet } from '../sheet/sheet.ts';
import type { Workload } from '../workload/work.ts';
import { Constants } from './constants.ts';
import { type Member, MonthlyWriter, runningTotal } from './monthly.ts';
import { type Assignment, type Node, Nodes, Statements } from './nodes.ts';
import { binaryNode } from './operations.ts';
import { OutputWriter } from './outputs.ts';
import { type Setting, wholeNode } from './whole.ts';

/**
 * A workload as a NumPy program, as an analyst who knows NumPy would write it: arrays of months down and draws across, one
 * operation over all of it wherever a line does not lean on its own past; running totals as `cumsum`, effects spread over later
 * months as one matrix product, and a loop over the months for the rest. What no draw bears on is a constant, what is the same in
 * all months is one row, what is needed twice is kept, and arrays are let go once nobody needs them.
 *
 * It defines `block(draws, out)`: the draws of some columns, variables down; the outputs of the same, outputs down.
 */
export function numpyProgram(workload: Workload): string {
  const { spec, hot } = workload;
  const { plan } = spec;
  const { writer } = writeSheet(workload);
  const nodes = new Nodes();
  const constants = new Constants(nodes);
  const setting: Setting = {
    nodes,
    constants,
    writer,
    months: plan.calendar.months,
    arrays: new Map<number, Node>(),
    alike: new Map<Node, Node>(),
  };
  const steps: Step[] = [];
  for (const { variable, line, offset, slope } of spec.drawn) {
    const draw = nodes.plain(`draws[${variable}:${variable + 1}]`, 'draws');
    const [by, told] = [constants.column([...slope]), constants.column([...offset])];
    const moved = by.key === '1.0' ? draw : binaryNode(nodes, '*', draw, by);
    const node = told.key === '0.0' ? moved : binaryNode(nodes, '+', moved, told);
    steps.push(lineStep(line, node, setting));
  }
  for (const { lines, recurs } of plan.groups) {
    const members = lines.flatMap((line): Member[] => {
      const content = plan.lines[line]?.content;
      return hot.has(line) && content?.kind === 'formula' ? [{ line, code: content.code }] : [];
    });
    if (members.length > 0) steps.push(groupStep(members, recurs, setting, steps.length));
  }
  return [
    ...constants.lines,
    '',
    'def block(draws, out):',
    ...tidied(blocksOf(steps, workload, setting)).map((line) => `    ${line}`),
    '',
  ].join('\n');
}

/** Lines that are worked out together: as arrays, or in a loop over the months. */
interface Step {
  readonly lines: readonly number[];
  readonly whole: readonly Assignment[];
  readonly loop?: readonly Assignment[];
}

function lineStep(line: number, node: Node, setting: Setting): Step {
  // A line that is what another is already needs no array of its own.
  const alike = setting.alike.get(node);
  const array = alike ?? (node.plain ? node : setting.nodes.plain(`x${line}`, node.shape, node.test));
  setting.alike.set(node, array);
  setting.arrays.set(line, array);
  return { lines: [line], whole: alike === undefined ? [{ target: array.key, node }] : [] };
}

function groupStep(members: readonly Member[], recurs: boolean, setting: Setting, place: number): Step {
  const { nodes } = setting;
  const [only] = members;
  if (only === undefined) throw new Error('a group without lines');
  if (!recurs) return lineStep(only.line, wholeNode(only.code, setting), setting);
  const total = members.length === 1 ? runningTotal(only) : undefined;
  if (total !== undefined) {
    const flow = wholeNode(simpler(total.flow), setting);
    const start = wholeNode(total.start, setting);
    const sum = nodes.make([flow], ([x]) => `so_far(${x})`, { shape: 'all' });
    const begun = nodes.make([sum, start], ([x, s]) => `(${x} + first(${s}))`, { shape: 'all' });
    return lineStep(only.line, start.key === '0.0' ? sum : begun, setting);
  }
  const monthly = new MonthlyWriter(members, setting, `h${place}_`);
  const loop = members.map(({ line, code }) => ({ target: `x${line}[m]`, node: monthly.row(code, 'm') }));
  for (const { line } of members) setting.arrays.set(line, nodes.plain(`x${line}`, 'all'));
  return { lines: members.map((m) => m.line), whole: monthly.beforehand(), loop };
}

/** Without the nought that a running total leaves in its flow. */
function simpler(code: Code): Code {
  if (code.op !== 'binary' || (code.operator !== '+' && code.operator !== '-')) return code;
  const [left, right] = [simpler(code.left), simpler(code.right)];
  const isNought = (of: Code): boolean => of.op === 'number' && of.value === 0;
  if (code.operator === '+' && isNought(left)) return right;
  if (isNought(right)) return left;
  return isNought(left) && isNought(right) ? numberCode(0) : { ...code, left, right };
}

/** The statements in blocks: each is a statement, or a loop with the arrays that it fills. */
function blocksOf(
  steps: readonly Step[],
  { spec }: Workload,
  setting: Setting,
): readonly (readonly string[])[] {
  const statements = new Statements(
    steps.flatMap((step) => step.whole),
    't',
  );
  const outputs = new OutputWriter(spec, setting);
  return steps.flatMap(({ lines, whole, loop }) => {
    const loops =
      loop === undefined
        ? []
        : [
            [
              ...lines.map((line) => `x${line} = np.empty((MONTHS, draws.shape[1]))`),
              'for m in range(MONTHS):',
              ...loopStatements(loop).map((line) => `    ${line}`),
            ],
          ];
    return [
      ...whole.flatMap((assignment) => statements.write(assignment).map((line) => [line])),
      ...loops,
      ...lines.flatMap((line) => outputs.write(line).map((text) => [text])),
    ];
  });
}

function loopStatements(loop: readonly Assignment[]): readonly string[] {
  const rows = new Statements(loop, 'r');
  return loop.flatMap((assignment) => rows.write(assignment));
}

const ARRAY = /\b[xht]\d+(?:_\d+)?\b/g;

/** Without what no output needs; arrays are let go after the last block that reads them. */
function tidied(blocks: readonly (readonly string[])[]): readonly string[] {
  const read = new Set<string>();
  const out: string[] = [];
  for (const block of [...blocks].reverse()) {
    const text = block.join('\n');
    const made = [...text.matchAll(/^([xht]\d+(?:_\d+)?) = /gm)].map(([, name = '']) => name);
    if (!text.startsWith('out[') && !made.some((name) => read.has(name))) continue;
    const done = [...new Set(text.match(ARRAY))].filter((name) => !read.has(name));
    for (const name of done) read.add(name);
    out.unshift(...block, ...(done.length > 0 ? [`del ${done.join(', ')}`] : []));
  }
  return out;
}
