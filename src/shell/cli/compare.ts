import { CallError } from '../../core/problem/call-error.ts';
import type { CliContext } from './context.ts';

export function compareCommand(
  _context: CliContext,
  _name: string,
  _before: string,
  _after: string | undefined,
  _options: object,
): void {
  throw new CallError('compare is not built yet.');
}
