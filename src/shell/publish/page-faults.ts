/**
 * What is wrong with a page that Framework built without complaint.
 *
 * Framework ends well although a page imports a package that cannot be resolved, or holds code that cannot be
 * parsed; a reader would meet red text. Both leave marks in the HTML.
 */
export function findPageFaults(html: string): string[] {
  const faults: string[] = [];
  for (const script of pageScripts(html)) {
    for (const match of script.matchAll(/\bimport\("([^"]*)"\)|\bfrom\s*"([^"]*)"/g)) {
      const specifier = match[1] ?? match[2] ?? '';
      if (!/^\.{0,2}\//.test(specifier)) faults.push(`imports "${specifier}", which cannot be resolved`);
    }
  }
  for (const match of html.matchAll(/<[^>]*\bobservablehq--error\b[^>]*>([^<]*)/g)) {
    faults.push(`shows an error: ${match[1]?.trim() || 'no message'}`);
  }
  return faults;
}

/** The page's own module scripts, in which Framework has already resolved every import that it could. */
function pageScripts(html: string): string[] {
  return Array.from(html.matchAll(/<script type="module">(.*?)<\/script>/gs), (match) => match[1] ?? '');
}
