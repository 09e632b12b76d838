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
  return [...faults, ...forbidden(html)];
}

/** Marks on an element that the policy of the pages forbids: a browser would leave them out, and nobody would know why. */
function forbidden(html: string): string[] {
  const markup = html.replaceAll(/<script\b.*?<\/script>/gs, '');
  const faults: string[] = [];
  for (const [tag] of markup.matchAll(/<[a-z][^>]*>/gi)) {
    const shown = tag.length > 80 ? `${tag.slice(0, 80)}...` : tag;
    if (/^<style\b/i.test(tag))
      faults.push(`has a <style>, which the policy forbids: put it into notebooks/styles`);
    if (/\sstyle\s*=/i.test(tag))
      faults.push(`has a style attribute, which the policy forbids: use a class. It is in ${shown}`);
    if (/\son[a-z]+\s*=/i.test(tag))
      faults.push(`has code in an attribute, which the policy forbids: add a listener. It is in ${shown}`);
    if (/\shref\s*=\s*["']?\s*javascript:/i.test(tag)) faults.push(`has a link that runs code: ${shown}`);
  }
  return faults;
}

/** The page's own module scripts, in which Framework has already resolved every import that it could. */
function pageScripts(html: string): string[] {
  return Array.from(html.matchAll(/<script type="module">(.*?)<\/script>/gs), (match) => match[1] ?? '');
}
