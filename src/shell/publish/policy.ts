import { createHash } from 'node:crypto';

/**
 * What a page may load and run: files of its own host, and the scripts that Framework wrote into it, known by their hashes. No
 * text can be turned into code, and no markup can carry a style or a script of its own.
 */
export function pagePolicy(html: string): string {
  return policyOf(inlineScripts(html).map(hashOf));
}

/** The file in the site that says the policy as a header. */
export const POLICY_FILE = 'content-security-policy.txt';

/** One policy for all pages, to be sent with every file: what a page may not say itself, nobody may frame the site. */
export function sitePolicy(pages: readonly string[]): string {
  const hashes = new Set(pages.flatMap((html) => inlineScripts(html).map(hashOf)));
  return `${policyOf([...hashes].sort())}; frame-ancestors 'none'`;
}

/** The texts of the scripts that stand in a page, which is what a browser hashes. */
export function inlineScripts(html: string): readonly string[] {
  return Array.from(
    html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs),
    (found) => found[1] ?? '',
  );
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;
}

function policyOf(hashes: readonly string[]): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...new Set(hashes)].join(' '),
    // The arrows and marks in our own stylesheet.
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}
