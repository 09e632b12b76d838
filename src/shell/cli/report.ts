import { CallError } from '../../core/problem/call-error.ts';
import { ProblemsError, printProblem } from '../../core/problem/problem.ts';
import { Stopped } from '../simulate/stopped.ts';

/** Exit codes: all is done; the model is wrong; the call is wrong; the user stopped it, as shells count that. */
export const EXIT = { done: 0, model: 1, call: 2, stopped: 130 } as const;

/** What a command that failed leaves behind: a text on one of the two streams, and its exit code. */
export interface Report {
  readonly stream: 'out' | 'error';
  readonly text: string;
  readonly code: number;
}

/** Everything that is wrong, for a person or as JSON. */
export function reportOf(error: unknown, asJson: boolean): Report {
  const code = codeOf(error);
  const what = error instanceof Error ? error.message : String(error);
  if (asJson) {
    const problems = error instanceof ProblemsError ? error.problems : [{ level: 'error', what, place: {} }];
    return { stream: 'out', text: `${JSON.stringify({ ok: false, problems }, null, 2)}\n`, code };
  }
  if (!(error instanceof ProblemsError)) return { stream: 'error', text: `${what}\n`, code };
  const count = error.problems.length;
  const said = error.problems.map(printProblem).join('\n');
  return {
    stream: 'error',
    text: `${said}\n\n${count} error${count === 1 ? '' : 's'}. Nothing was written.\n`,
    code,
  };
}

function codeOf(error: unknown): number {
  if (error instanceof Stopped) return EXIT.stopped;
  return error instanceof CallError ? EXIT.call : EXIT.model;
}
