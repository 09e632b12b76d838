import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './site.ts';

/** Unpacked once per install: it is 200 MB, and goes when node_modules goes. */
const HOME = join(ROOT, 'node_modules/.cache/headroom-chromium');

/**
 * How to start the Chromium that is inside the npm package `@sparticuz/chromium`, unpacking it first if need be.
 *
 * The package is made for AWS Lambda. It brings the shared libraries and fonts that a bare machine lacks, but
 * unpacks them, straight into the temporary folder, only when it takes this for Lambda.
 */
export async function unpackBrowser(): Promise<{ executablePath: string; env: Record<string, string> }> {
  if (!existsSync(HOME)) await unpackInto(HOME);
  return {
    executablePath: join(HOME, 'chromium'),
    env: {
      ...definedVariables(),
      LD_LIBRARY_PATH: join(HOME, 'al2023/lib'),
      FONTCONFIG_FILE: join(HOME, 'fonts.conf'),
    },
  };
}

/** Unpacks beside `home` and renames, so that a run that was stopped half way leaves nothing half there. */
async function unpackInto(home: string): Promise<void> {
  await mkdir(join(home, '..'), { recursive: true });
  const fresh = await mkdtemp(`${home}-`);
  const before = { ...process.env };
  try {
    Object.assign(process.env, {
      TMPDIR: fresh,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
      AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x',
    });
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
    await writeFile(join(fresh, 'fonts.conf'), fontList(home));
    await rename(fresh, home);
  } finally {
    restoreVariables(before);
    await rm(fresh, { recursive: true, force: true });
  }
}

/** The package's own list of fonts only looks where Lambda would have them. */
function fontList(home: string): string {
  const folders = ['/usr/share/fonts', join(home, 'fonts')].map((folder) => `  <dir>${folder}</dir>`);
  const cache = `  <cachedir>${join(home, 'fonts-cache')}</cachedir>`;
  return ['<?xml version="1.0"?>', '<fontconfig>', ...folders, cache, '</fontconfig>', ''].join('\n');
}

function restoreVariables(before: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
}

function definedVariables(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined)) as Record<
    string,
    string
  >;
}
