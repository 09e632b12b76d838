import { CallError } from '../../core/problem/call-error.ts';
import type { CliContext } from './context.ts';

export async function optimiseCommand(
  _context: CliContext,
  _name: string,
  _question: string | undefined,
  _options: object,
): Promise<void> {
  throw new CallError('optimise is not built yet.');
}
