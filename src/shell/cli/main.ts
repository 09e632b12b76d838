import { Command, CommanderError } from 'commander';
import { engineVersion } from '../../version.ts';
import { type CliContext, cliContext } from './context.ts';
import { addLedger } from './ledger.ts';
import { addPapers } from './papers.ts';
import { readPort } from './port.ts';
import { addQuestions } from './questions.ts';
import { EXIT, reportOf } from './report.ts';

const MODEL = 'a folder name under models/, or the path of a folder or model file';

/** The command line. Each command is loaded only when it is called. */
function program(context: CliContext): Command {
  const all = new Command('headroom')
    .description(
      'Models of mental-health spending plans: check them, project them, explain every figure, publish them.',
    )
    .version(engineVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) })
    .showHelpAfterError('Run with --help to see how it is called.')
    .exitOverride();
  all
    .command('check')
    .description('check a model and every scenario of it, and say everything that is wrong')
    .argument('[model]', `${MODEL}; every model when left out`)
    .option('--json', 'print the answer as JSON')
    .action(async (model: string | undefined, options: { json?: boolean }) => {
      const { check } = await import('./check.ts');
      check(context, model, options);
    });
  all
    .command('project')
    .description('project a model and write annual.csv, monthly.csv, inputs.csv and run.json')
    .argument('[model]', `${MODEL}; every model when left out`)
    .option('-s, --scenario <name>', 'the scenario to project (default: plan)')
    .option('-a, --all', 'project every scenario')
    .option('-o, --out <folder>', 'the folder to write to (default: out, in the project)')
    .option('--json', 'print the answer as JSON')
    .action(
      async (
        model: string | undefined,
        options: { scenario?: string; all?: boolean; out?: string; json?: boolean },
      ) => {
        const { projectCommand } = await import('./project.ts');
        projectCommand(context, model, options);
      },
    );
  all
    .command('explain')
    .description('explain one figure: its formula, the figures it came from, and their sources')
    .argument('<model>', MODEL)
    .argument('<line>', 'the name of a line, such as investment.dementia')
    .option(
      '-p, --period <period>',
      'a financial year such as 2010/11, a quarter such as "2010/11 Q2", or a month such as 2010-07 (default: the last year of the plan)',
    )
    .option('-s, --scenario <name>', 'the scenario', 'plan')
    .option('--json', 'print the answer as JSON')
    .action(
      async (model: string, line: string, options: { period?: string; scenario: string; json?: boolean }) => {
        const { explainCommand } = await import('./explain.ts');
        explainCommand(context, model, line, options);
      },
    );
  all
    .command('scenarios')
    .description('list the scenarios of a model, with everything that each changes and why')
    .argument('<model>', MODEL)
    .option('--csv', 'print the answer as CSV')
    .option('--json', 'print the answer as JSON')
    .action(async (model: string, options: { json?: boolean; csv?: boolean }) => {
      const { scenariosCommand } = await import('./scenarios.ts');
      scenariosCommand(context, model, options);
    });
  addQuestions(all, context, MODEL);
  addPapers(all, context, MODEL);
  addLedger(all, context, MODEL);
  all
    .command('functions')
    .description('list the functions that formulas may use, or show one with its examples')
    .argument('[name]', 'the name of a function, such as prev')
    .option('--json', 'print the answer as JSON')
    .action(async (name: string | undefined, options: { json?: boolean }) => {
      const { functionsCommand } = await import('./functions.ts');
      functionsCommand(context, name, options);
    });
  all
    .command('schema')
    .description('print the JSON Schema of model files, by which an editor completes and checks them')
    .action(async () => {
      const { modelJsonSchema } = await import('../model-file/json-schema.ts');
      context.say(JSON.stringify(modelJsonSchema(), null, 2));
    });
  all
    .command('docs')
    .description(
      'write the reference pages under docs/ and the schema of model files anew, from the records they are made of',
    )
    .action(async () => {
      const { writeDocs } = await import('../docs/write-docs.ts');
      for (const path of writeDocs(context.root)) context.say(`Written: ${path}`);
    });
  all
    .command('publish')
    .description('check every model, project every scenario, and build the site')
    .option('-o, --out <folder>', 'the folder for the results (default: out, in the project)')
    .option('--site <folder>', 'the folder for the site (default: dist, in the project)')
    .option('--base <path>', 'where the site will stand on its web server, such as /strategy/ (default: /)')
    .option('--json', 'print the answer as JSON')
    .action(async (options: { out?: string; site?: string; base?: string; json?: boolean }) => {
      const { publish } = await import('./publish.ts');
      await publish(context, options);
    });
  all
    .command('preview')
    .description('show the pages while you write them; they reload as files change')
    .option('--port <number>', 'the port to use (default: the first free one from 3000)')
    .action(async (options: { port?: string }) => {
      const { previewSite } = await import('../publish/preview-site.ts');
      const port = readPort(options.port);
      process.exitCode = await previewSite({ root: context.root, ...(port === undefined ? {} : { port }) });
    });
  all
    .command('serve')
    .description('show the published site on this computer, until you press Ctrl-C')
    .option('--site <folder>', 'the folder of the site (default: dist, in the project)')
    .option('--base <path>', 'the path to show it under, such as /strategy/ (default: /)')
    .option('--port <number>', 'the port to use (default: any free one)')
    .action(async (options: { site?: string; port?: string; base?: string }) => {
      const { serve } = await import('./serve.ts');
      await serve(context, options);
    });
  return all;
}

// A reader such as `head` may close the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

const context = cliContext();
const asJson = process.argv.includes('--json');
try {
  await program(context).parseAsync();
} catch (error) {
  context.progress('');
  process.exitCode = report(error);
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.call;
  const { stream, text, code } = reportOf(error, asJson);
  (stream === 'out' ? process.stdout : process.stderr).write(text);
  return code;
}
