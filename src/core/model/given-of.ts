import { readYear } from '../calendar/financial-year.ts';
import { readMonth } from '../calendar/month.ts';
import { constantDate, type Given, type Step, yearStep } from '../graph/given.ts';
import type { Input } from './input.ts';

/** The figures of an input, month by month. Before the first `from` month, and in years not listed, it is unknown. */
export function givenOf(input: Input): Given {
  const { source } = input;
  if ('value' in input) return { kind: 'steps', steps: [{ value: input.value, source }] };
  if ('month' in input) return constantDate(readMonth(input.month) ?? 'unknown', source);
  if ('profile' in input) return { kind: 'profile', values: input.profile, source };
  if ('by_year' in input) {
    return {
      kind: 'steps',
      steps: Object.entries(input.by_year).map(([year, value]) =>
        yearStep(readYear(year) ?? 0, value, source),
      ),
    };
  }
  const steps = Object.entries(input.from).map(
    ([month, value]): Step => ({ from: readMonth(month) ?? 0, value, source }),
  );
  return { kind: 'steps', steps: steps.sort((a, b) => (a.from ?? 0) - (b.from ?? 0)) };
}
