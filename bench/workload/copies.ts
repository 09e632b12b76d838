import type { Code } from '../../src/core/formula/code.ts';
import type { PlanLine } from '../../src/core/run/plan.ts';
import type { Workload } from './work.ts';

/** Some copies of a workload as one plan, each with variables of its own: the same lines some times over. */
export function copiesOf(workload: Workload, copies: number): Workload {
  if (copies === 1) return workload;
  const { spec, variables } = workload;
  const { plan, drawn, outputs, bounds = [] } = spec;
  const size = plan.lines.length;
  const each = Array.from({ length: copies }, (_, k) => k);
  return {
    ...workload,
    variables: each.flatMap(() => variables),
    hot: new Set(each.flatMap((k) => [...workload.hot].map((line) => k * size + line))),
    spec: {
      plan: {
        ...plan,
        lines: each.flatMap((k) => plan.lines.map((line) => copyLine(line, k, size))),
        groups: each.flatMap((k) =>
          plan.groups.map(({ lines, recurs }) => ({ recurs, lines: lines.map((line) => k * size + line) })),
        ),
      },
      variables: copies * spec.variables,
      drawn: each.flatMap((k) =>
        drawn.map((d) => ({ ...d, line: k * size + d.line, variable: k * spec.variables + d.variable })),
      ),
      outputs: each.flatMap((k) => outputs.map((o) => ({ ...o, line: k * size + o.line }))),
      bounds: each.flatMap(() => bounds),
    },
  };
}

function copyLine(line: PlanLine, copy: number, size: number): PlanLine {
  const { name, shareOf, settles, content } = line;
  const named = (other: string): string => `copy${copy}.${other}`;
  return {
    ...line,
    name: named(name),
    ...(shareOf === undefined ? {} : { shareOf: named(shareOf) }),
    ...(settles === undefined ? {} : { settles: named(settles) }),
    content: content.kind === 'given' ? content : { ...content, code: shifted(content.code, copy * size) },
  };
}

/** The same formula of lines further down the list. */
function shifted(code: Code, by: number): Code {
  switch (code.op) {
    case 'number':
    case 'months':
      return code;
    case 'line':
      return { ...code, line: code.line + by };
    case 'unary':
      return { ...code, of: shifted(code.of, by) };
    case 'binary':
      return { ...code, left: shifted(code.left, by), right: shifted(code.right, by) };
    case 'choose':
      return {
        ...code,
        test: shifted(code.test, by),
        yes: shifted(code.yes, by),
        no: shifted(code.no, by),
      };
    case 'gather':
      return {
        ...code,
        of: shifted(code.of, by),
        ...(code.before === undefined ? {} : { before: shifted(code.before, by) }),
      };
    case 'sum':
      return { ...code, parts: code.parts.map((part) => shifted(part, by)) };
    case 'convolve':
      return { ...code, of: shifted(code.of, by), profile: shifted(code.profile, by) };
  }
}
