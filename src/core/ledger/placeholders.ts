/** The names in braces in a template, in order: `label` and `year` of `{label}, {year}`. */
export function placesIn(template: string): readonly string[] {
  return [...template.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1] ?? '');
}

/** The template with each name in braces replaced; a name without a value becomes nothing. */
export function fillTemplate(template: string, values: (name: string) => string | undefined): string {
  return template
    .replace(/\{([^{}]*)\}/g, (_, name: string) => values(name) ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a text of one line may hold, beside `{tag.<name>}`. */
export const LINE_PLACES = ['label', 'line', 'rule'] as const;

/** What any text may hold: it is the same for all lines of a period. */
export const COMMON_PLACES = ['model', 'title', 'scenario', 'period', 'year', 'run'] as const;
