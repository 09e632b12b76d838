import { CallError } from '../../core/problem/call-error.ts';
import type { CliContext } from './context.ts';

export function solveCommand(_context: CliContext, _name: string, _options: object): void {
  throw new CallError('solve is not built yet.');
}
