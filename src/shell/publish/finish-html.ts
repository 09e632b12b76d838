import { type Frame, madeLines } from './frame.ts';
import { pagePolicy } from './policy.ts';

/**
 * Finishes a page that Framework made: in British English, from one host, usable by keyboard and screen reader, under a policy that
 * lets nothing else run, and with the run that its figures come from. Public bodies in the UK must meet WCAG 2.2 AA, and Framework's
 * own frame of a page does not.
 *
 * @param path of the page in the site: `worcestershire/plan.html`
 * @throws an Error when the page no longer looks as these edits expect, as after an upgrade of Framework.
 */
export function finishHtml(html: string, path: string, frame: Frame): string {
  let page = html;
  for (const edit of FRAME_EDITS) {
    if (page.search(edit.find) >= 0) page = page.replace(edit.find, edit.put);
    else if (!edit.optional) throw new Error(`a page cannot be finished: it has no place for ${edit.what}`);
  }
  const finished = withoutFileTimes(withinMain(withoutOtherHosts(page), finishContent));
  return withPolicy(withMade(finished, madeLines(frame, path)));
}

/** The policy goes in last: it holds the hashes of the scripts as they are published. */
function withPolicy(html: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(html)}">`;
  return html.replace(/<meta name="viewport"[^>]*>/, (viewport) => `${viewport}\n${policy}`);
}

/** In the footer that holds the links to the pages before and after, or one of its own. */
function withMade(html: string, lines: string): string {
  const made = `<div class="made">\n${lines}\n</div>`;
  return html.includes('</footer>')
    ? html.replace(/<\/footer>(?!.*<\/footer>)/s, () => `${made}\n</footer>`)
    : html.replace(/<\/main>/, (end) => `${end}\n<footer id="observablehq-footer">\n${made}\n</footer>`);
}

/**
 * Drops the modification times that Framework writes beside file sizes, so that two builds of the same notebooks
 * are the same bytes. Nothing in a page of ours reads them.
 */
export function withoutFileTimes(text: string): string {
  return text.replaceAll(/,"lastModified":\d+/g, '');
}

interface Edit {
  what: string;
  find: RegExp;
  put: string;
  /** The place exists only on some pages. */
  optional?: true;
}

const FRAME_EDITS: Edit[] = [
  { what: 'the language', find: /<html>/, put: '<html lang="en-GB">' },
  {
    what: 'a viewport that can be zoomed',
    find: /<meta name="viewport"[^>]*>/,
    put: '<meta name="viewport" content="width=device-width, initial-scale=1">',
  },
  {
    // A page for wrong addresses has a base, from which such a link would lead away; it has no navigation to skip either.
    what: 'a link past the navigation',
    find: /<body>(?=\s*<input id="observablehq-sidebar-toggle")/,
    put: '<body>\n<a class="skip-link" href="#observablehq-main">Skip to the content</a>',
    optional: true,
  },
  {
    what: 'somewhere for that link to go',
    find: /<main id="observablehq-main"/,
    put: '<main id="observablehq-main" tabindex="-1"',
  },
  {
    what: 'a name for the sidebar toggle',
    find: /<input id="observablehq-sidebar-toggle"/,
    put: '<input id="observablehq-sidebar-toggle" aria-label="Show the list of pages"',
    optional: true,
  },
  {
    what: 'a name for the list of pages',
    find: /<nav id="observablehq-sidebar"/,
    put: '<nav id="observablehq-sidebar" aria-label="Pages"',
    optional: true,
  },
  {
    // A list may hold nothing but items.
    what: 'the close button inside a list item',
    find: /(<label id="observablehq-sidebar-close" [^>]*)(><\/label>)\s*(<li [^>]*>)/,
    put: '$3$1$2',
    optional: true,
  },
  {
    what: 'a name for the search box',
    find: /<input type="search" placeholder="Search"/,
    put: '<input type="search" placeholder="Search" aria-label="Search the pages"',
    optional: true,
  },
  {
    what: 'search results that are announced',
    find: /<div id="observablehq-search-results"/,
    put: '<div id="observablehq-search-results" aria-live="polite"',
    optional: true,
  },
  {
    what: 'a name for the links to the pages before and after',
    find: /(<footer id="observablehq-footer">\s*)<nav>/,
    put: '$1<nav aria-label="Before and after this page">',
    optional: true,
  },
  {
    what: 'a name for the contents of a page',
    find: /(<aside id="observablehq-toc")([^>]*>\s*)<nav>/,
    put: '$1 aria-label="Contents of this page"$2<nav aria-label="On this page">',
    optional: true,
  },
];

/** Removes what a page would load from elsewhere; links that a reader may follow stay. */
function withoutOtherHosts(html: string): string {
  return html
    .replaceAll(/<link\b[^>]*\bhref="(?:\w+:)?\/\/[^"]*"[^>]*>\n?/g, '')
    .replaceAll(/<script\b[^>]*\bsrc="(?:\w+:)?\/\/[^"]*"[^>]*><\/script>\n?/g, '');
}

/** Applies a change to what the page itself wrote, leaving the scripts and the frame around it alone. */
function withinMain(html: string, change: (content: string) => string): string {
  const parts = /^(.*<main\b[^>]*>)(.*)(<\/main>.*)$/s.exec(html);
  const mains = html.match(/<main\b/g)?.length ?? 0;
  if (parts === null || mains !== 1) throw new Error(`a page has ${mains} <main> elements, not one`);
  const [, before = '', content = '', after = ''] = parts;
  return before + change(content) + after;
}

/** Lets wide code and tables scroll by themselves on a narrow screen, by keyboard as well. */
function finishContent(content: string): string {
  return content
    .replaceAll(/<pre\b(?![^>]*tabindex)/g, '<pre tabindex="0"')
    .replaceAll(/<table\b/g, '<div class="wide" role="group" aria-label="Table" tabindex="0"><table')
    .replaceAll(/<\/table>/g, '</table></div>');
}
