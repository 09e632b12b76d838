import { z } from 'zod';

/** A short name, as folders, scenarios and other records of a model file bear. */
export const slug = z.string().regex(/^[a-z][a-z0-9_-]*$/, {
  error: (issue) => `"${String(issue.input)}" is not a short name. Use lower-case letters, digits, _ and -.`,
});
