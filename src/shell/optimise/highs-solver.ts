import type { Highs } from 'highs';
import type { LinearProgram, Solver } from '../../core/optimise/program.ts';

/** No gap between the plan found and the best one, and no whole number that is only nearly whole. */
const EXACT = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 0,
  mip_feasibility_tolerance: 1e-10,
  primal_feasibility_tolerance: 1e-10,
  dual_feasibility_tolerance: 1e-10,
};

/** The solver HiGHS, of the University of Edinburgh, compiled to WebAssembly. It is loaded only when a question is asked. */
export async function highsSolver(): Promise<Solver> {
  // Its types describe the CommonJS form of the package; Node loads the other one.
  const { default: load } = (await import('highs')) as unknown as { default: () => Promise<Highs> };
  const highs = await load();
  return (program) => solve(highs, program);
}

function solve(highs: Highs, program: LinearProgram): ReturnType<Solver> {
  const { modelStatus } = highs.constants;
  return highs.withModel(dataOf(highs, program), (model) => {
    model.options.set(EXACT);
    model.run();
    const status = model.getModelStatus();
    switch (status) {
      case modelStatus.optimal:
        return Array.from(model.getSolution().colValue);
      case modelStatus.infeasible:
      // Every variable that can be chosen has two ends, so nothing is unbounded.
      case modelStatus.unboundedOrInfeasible:
        return 'infeasible';
      default:
        throw new Error(`The solver ended without an answer (status ${status}).`);
    }
  });
}

/** The program as HiGHS takes it: rows packed one after another. */
function dataOf(highs: Highs, { sense, variables, rows }: LinearProgram) {
  const { constants } = highs;
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  const terms = rows.flatMap((row) => row.terms);
  return {
    numCols: variables.length,
    numRows: rows.length,
    sense: constants.objectiveSense[sense === 'maximise' ? 'maximize' : 'minimize'],
    colCost: variables.map((v) => v.cost),
    colLower: variables.map((v) => v.least),
    colUpper: variables.map((v) => v.most),
    rowLower: rows.map((row) => row.least),
    rowUpper: rows.map((row) => row.most),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: variables.length,
      starts,
      indices: terms.map((t) => t.variable),
      values: terms.map((t) => t.weight),
    },
    integrality: variables.map(({ whole }) => constants.variableType[whole ? 'integer' : 'continuous']),
  };
}
