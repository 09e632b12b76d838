import type { Command } from 'commander';
import type { CompareOptions } from './compare.ts';
import type { CliContext } from './context.ts';
import type { SensitivityOptions } from './sensitivity.ts';
import type { SimulateOptions } from './simulate.ts';
import type { SolveOptions } from './solve.ts';

/** The commands that answer a director's questions: what changed, what matters most, how much would it take, what is best. */
export function addQuestions(all: Command, context: CliContext, model: string): void {
  const asked = (name: string): Command => all.command(name).argument('<model>', model);
  const answered = (command: Command): Command =>
    command.option('--csv', 'print the answer as CSV').option('--json', 'print the answer as JSON');
  answered(
    asked('compare')
      .description(
        'say what differs between two scenarios, or two versions of a model, and what it comes from',
      )
      .argument('<before>', 'the scenario to start from')
      .argument('[after]', 'the scenario to compare with it (default: the same one, with --earlier)')
      .option(
        '-l, --line <name>',
        'the line whose difference is told cause by cause; without it, every line that differs',
      )
      .option(
        '-p, --period <period>',
        'a financial year, quarter or month (default: the last year of the plan)',
      )
      .option(
        '--by <what>',
        'cause, or a tag such as funder, tier or theme: the parts of the line, each with its difference',
      )
      .option(
        '--causes <how>',
        'what counts as one cause: entry, scenario, line, or a tag of the lines changed',
      )
      .option('--method <how>', 'one-at-a-time, in-order or shapley')
      .option('--samples <number>', 'how many orders to draw where shapley has too many causes to try all')
      .option('--seed <number>', 'the seed of those draws')
      .option(
        '--earlier <model>',
        'an earlier version of the model, from which the first scenario is taken: its folder or model file',
      ),
  ).action(async (name: string, before: string, after: string | undefined, options: CompareOptions) => {
    const { compareCommand } = await import('./compare.ts');
    compareCommand(context, name, before, after, options);
  });
  answered(
    asked('sensitivity')
      .description('say which uncertain inputs move a figure the most, or set two inputs against each other')
      .requiredOption('-l, --line <name>', 'the line of the figure')
      .option(
        '-p, --period <period>',
        'a financial year, quarter or month (default: the last year of the plan)',
      )
      .option('-s, --scenario <name>', 'the scenario', 'plan')
      .option(
        '--swing <per cent>',
        'also move every input that has no range, down and up by so many per cent',
      )
      .option('--most <number>', 'show no more than so many inputs')
      .option(
        '--grid <inputs...>',
        'two inputs against each other. Each is a name, for the range of its source; name=10:20; name=x0.5:x1.5 for times what it is; or, for a date, name=2010-04:2011-03',
      )
      .option('--steps <number>', 'how many values of each input the grid has (default: 5)'),
  ).action(async (name: string, options: SensitivityOptions) => {
    const { sensitivityCommand } = await import('./sensitivity.ts');
    sensitivityCommand(context, name, options);
  });
  answered(
    asked('solve')
      .description('say how large an input must be for a figure to come to a target')
      .requiredOption('-i, --input <name>', 'the input to move')
      .requiredOption('-l, --line <name>', 'the line of the figure')
      .requiredOption(
        '-t, --target <value>',
        'what the figure is to come to; a number, or the name of a line',
      )
      .option(
        '-p, --period <period>',
        'a financial year, quarter or month (default: the last year of the plan)',
      )
      .option('-s, --scenario <name>', 'the scenario', 'plan')
      .option('--as <how>', 'how the input is moved: value, factor, amount or month')
      .option('--in <years>', 'the financial year in which it is moved, or two, such as 2010/11-2011/12')
      .option('--low <value>', 'the least to try')
      .option('--high <value>', 'the most to try')
      .option('--save <name>', 'write the answer into the model file, as a scenario of this name'),
  ).action(async (name: string, options: SolveOptions) => {
    const { solveCommand } = await import('./solve.ts');
    solveCommand(context, name, options);
  });
  answered(
    asked('optimise')
      .description('choose the plan that does best under the limits that the model file sets')
      .argument(
        '[question]',
        'one of the questions under "optimise" in the model file (default: the only one)',
      )
      .option(
        '--relax <number>',
        'work out what each limit would bring if it were wider by so much (default: 1)',
      )
      .option('--save <name>', 'write the chosen plan into the model file, as a scenario of this name'),
  ).action(async (name: string, question: string | undefined, options: object) => {
    const { optimiseCommand } = await import('./optimise.ts');
    await optimiseCommand(context, name, question, options);
  });
  answered(
    asked('simulate')
      .description(
        'draw the uncertain inputs many times over: how figures are spread, the chance of meeting each target, and what the spread comes from',
      )
      .option('-s, --scenario <name>', 'the scenario', 'plan')
      .option(
        '--compare <scenario>',
        'a second scenario, drawn with the same numbers, and the difference it makes',
      )
      .option('-n, --draws <number>', 'how many draws', '10000')
      .option('--seed <number>', 'a whole number: the same seed gives the same answer', '1')
      .option('--sampling <how>', 'plain, latin (a Latin hypercube) or sobol', 'latin')
      .option(
        '-l, --lines <names...>',
        'lines to tell of: names, patterns such as "qipp.*.gap", or tags such as measure=envelope_gap (default: totals, net savings and gaps in pounds)',
      )
      .option(
        '-p, --periods <periods...>',
        'financial years, quarters or months (default: every financial year)',
      )
      .option(
        '--meets <goals...>',
        'tell the chance of this too: a line, >= or <=, and a number or another line, such as "placements.ooa.net >= 100000"',
      )
      .option(
        '--workers <number>',
        'how many threads draw; the answer is the same (default: one for each core)',
      )
      .option('-o, --out <folder>', 'also write simulation.csv, drivers.csv, chances.csv and run.json there'),
  ).action(async (name: string, options: SimulateOptions) => {
    const { simulateCommand } = await import('./simulate.ts');
    await simulateCommand(context, name, options);
  });
}
