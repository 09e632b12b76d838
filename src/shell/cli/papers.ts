import type { Command } from 'commander';
import type { CliContext } from './context.ts';
import type { PaperOptions } from './paper.ts';

/** The command that writes a paper for a board. */
export function addPapers(all: Command, context: CliContext, model: string): void {
  all
    .command('paper')
    .description('write a short committee paper about a plan, as HTML, Word or Markdown, from a template')
    .argument('[model]', model)
    .option('-s, --scenario <name>', 'the scenario that the paper is about (default: plan)')
    .option('--compare <scenario>', 'set one other scenario beside it, in place of all of them')
    .option('--format <format>', 'html, docx or md (default: that of the file, else html)')
    .option('-o, --out <file>', 'the file to write (default: out/papers/<model>-<scenario>, in the project)')
    .option(
      '--template <file>',
      'the template (default: paper.md beside the model file, else the one shipped)',
    )
    .option('--fields', 'list the fields that a template may name')
    .option('--json', 'print the answer as JSON')
    .action(async (name: string | undefined, options: PaperOptions) => {
      const { paperCommand } = await import('./paper.ts');
      await paperCommand(context, name, options);
    });
}
