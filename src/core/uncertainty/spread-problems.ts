import type { Calendar } from '../calendar/calendar.ts';
import { type Line, placeOf } from '../graph/line.ts';
import { note, type Problem, problem } from '../problem/problem.ts';
import { movedLine, type NotMoved } from './moved-line.ts';

/** What is wrong with the spreads of a line, whatever a model file says of ranges without one. */
export function spreadProblems(line: Line, calendar: Calendar): readonly Problem[] {
  const moved = movedLine(line, calendar, 'triangular');
  return moved !== undefined && 'what' in moved && moved.level === 'error' ? [problemOf(line, moved)] : [];
}

/** Why a line is not drawn as its sources say, with its place. */
export function problemOf(line: Line, { level, what, mend }: NotMoved): Problem {
  return (level === 'note' ? note : problem)(what, placeOf(line), mend);
}
