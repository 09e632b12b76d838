/**
 * Makes a chart that Plot drew one picture with a name. Plot labels the groups inside it, which WCAG does not
 * allow on a group without a role; the figures behind a chart belong in a table beside it.
 */
export function chart<T extends Element>(name: string, plot: T): T {
  for (const part of plot.querySelectorAll('[aria-label], [aria-description]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-description');
  }
  plot.setAttribute('role', 'img');
  plot.setAttribute('aria-label', name);
  return plot;
}
