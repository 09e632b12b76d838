import { WHOLE } from './arrange.ts';
import { ModuleFormulas, numberText } from './module-formulas.ts';
import type { Case, Part, Statement } from './program.ts';
import { type Node, Shared } from './share.ts';
import type { ModuleTables } from './tables.ts';

/** A part of a program as a function for the draw at hand. */
export function partText(name: string, part: Part, tables: ModuleTables): string {
  const { loop, kept, carried, statements } = part;
  const inside = loop === undefined ? '  ' : '    ';
  const body = write(statements, tables, { loop, indent: inside, declare: true });
  const looped =
    loop === undefined
      ? body
      : [
          `  for (let m = ${loop.from}; m <= ${loop.to}; m++) {`,
          ...startAgain(carried, tables, loop),
          ...body,
          ...carried.map(({ name: n, row }) => `    c${n} = r${row};`),
          '  }',
        ];
  const lines = [
    '  let z = 0;',
    ...kept.map((place) => `  const k${place} = A[${place}];`),
    ...carried.map(({ name: n, start }) => `  let c${n} = ${numberText(start)};`),
    ...looped,
    `  A[${WHOLE}] += z;`,
  ];
  return `function ${name}() {\n${lines.join('\n')}\n}`;
}

/** Sets what starts again in some months, those of a kind together. */
function startAgain(carried: Part['carried'], tables: ModuleTables, loop: Part['loop']): readonly string[] {
  const kinds = new Map<string, { readonly months: readonly number[]; readonly sets: string[] }>();
  for (const { name, start, again } of carried) {
    if (again.length === 0) continue;
    const kind = kinds.get(again.join(' ')) ?? { months: again, sets: [] };
    kinds.set(again.join(' '), kind);
    kind.sets.push(`c${name} = ${numberText(start)};`);
  }
  return [...kinds.values()].map(
    ({ months, sets }) => `    if (${tables.isIn(months, loop)}) { ${sets.join(' ')} }`,
  );
}

interface Where {
  readonly loop: Part['loop'];
  readonly indent: string;
  /** Are rows named here, or already above? */
  readonly declare: boolean;
}

function write(statements: readonly Statement[], tables: ModuleTables, where: Where): readonly string[] {
  const { loop, indent, declare } = where;
  const shared = new Shared(statements);
  const lines: string[] = [];
  const formulas = new ModuleFormulas(tables, lines, indent);
  const checked = new Set<Node>();
  for (const statement of statements) {
    switch (statement.kind) {
      case 'when': {
        const rows = statement.cases.flatMap((c) =>
          c.statements.flatMap((s) => (s.kind === 'set' ? [s.row] : [])),
        );
        if (rows.length > 0)
          lines.push(`${indent}let ${[...new Set(rows)].map((row) => `r${row} = 0`).join(', ')};`);
        lines.push(...when(statement.cases, tables, where));
        break;
      }
      case 'set': {
        const { row, store, value } = statement;
        const text = formulas.number(shared.of(value));
        lines.push(`${indent}${declare ? 'const ' : ''}r${row} = ${text};`);
        if (store !== undefined)
          lines.push(`${indent}A[${store}${loop === undefined ? '' : ' + m'}] = r${row};`);
        break;
      }
      case 'check': {
        // x - x is nought for a finite number, and NaN for any other.
        const node = shared.of(statement.value);
        if (checked.has(node)) break;
        checked.add(node);
        const text = formulas.number(node);
        lines.push(`${indent}z += ${text} - ${text};`);
        break;
      }
      case 'out': {
        const text = formulas.number(shared.of(statement.value));
        lines.push(`${indent}O[${tables.whole(statement.outputs)}] = ${text};`);
        break;
      }
    }
  }
  return lines;
}

function when(cases: readonly Case[], tables: ModuleTables, { loop, indent }: Where): readonly string[] {
  const inside = { loop, indent: `${indent}  `, declare: false };
  const texts = cases.map(({ months, statements }) => {
    const body = write(statements, tables, inside);
    return `if (${tables.isIn(months, loop)}) {\n${body.join('\n')}\n${indent}}`;
  });
  return [`${indent}${texts.join(' else ')}`];
}
