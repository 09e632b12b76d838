import type { Command } from 'commander';
import type { CliContext } from './context.ts';
import type { ExportOptions } from './export.ts';
import type { ImportOptions } from './import-actuals.ts';
import type { WorkbookOptions } from './workbook.ts';

/** The commands that hand figures over: budgets into a ledger and actuals back, and a workbook. */
export function addLedger(all: Command, context: CliContext, model: string): void {
  const profile = 'a profile: the name of a file in the folder ledger of the model, or a path';
  all
    .command('export')
    .description('write the budget of a model as a file for a ledger, with its control record')
    .argument('[model]', model)
    .option('-p, --profile <name>', profile)
    .option('-s, --scenario <name>', 'the scenario', 'plan')
    .option('-o, --out <file>', 'the file to write; each year gets one of its own where the profile says so')
    .option('--dry-run', 'write nothing: show what model and file have, by funder and year')
    .option('--verify <file>', 'write nothing: set this file against the model and its control record')
    .option('--formats', 'list the layouts that a profile can name, or show one with its columns')
    .option('--json', 'print the answer as JSON')
    .action(async (name: string | undefined, options: ExportOptions) => {
      const { exportCommand } = await import('./export.ts');
      exportCommand(context, name, options);
    });
  all
    .command('import-actuals')
    .description('read ledger files back, and set actual against plan by line, month and year to date')
    .argument('<model>', model)
    .argument('<file...>', 'ledger files in the layout of the profile, or in generic-long')
    .requiredOption('-p, --profile <name>', profile)
    .option('-s, --scenario <name>', 'the scenario to set them against', 'plan')
    .option('-o, --out <file>', 'also write the answer to this CSV file')
    .option('--csv', 'print the answer as CSV')
    .option('--json', 'print the answer as JSON')
    .action(async (name: string, files: readonly string[], options: ImportOptions) => {
      const { importActualsCommand } = await import('./import-actuals.ts');
      importActualsCommand(context, name, files, options);
    });
  all
    .command('workbook')
    .description('write a scenario as an .xlsx workbook with live formulas, its inputs and their sources')
    .argument('<model>', model)
    .option('-s, --scenario <name>', 'the scenario', 'plan')
    .option('-o, --out <file>', 'the file to write (default: out/workbook, in the project)')
    .option('--verify <file>', 'write nothing: set this file against the model, cell by cell')
    .option('--json', 'print the answer as JSON')
    .action(async (name: string, options: WorkbookOptions) => {
      const { workbookCommand } = await import('./workbook.ts');
      await workbookCommand(context, name, options);
    });
}
