import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CallError } from '../../core/problem/call-error.ts';
import { readBase } from '../publish/base.ts';
import { serveFolder } from '../publish/serve.ts';
import { type CliContext, folderNamed } from './context.ts';
import { readPort } from './port.ts';

/** Shows a published site on this computer only; it ends when the process is stopped. */
export async function serve(
  context: CliContext,
  options: { site?: string; port?: string; base?: string },
): Promise<void> {
  const folder = folderNamed(context.root, options.site, 'dist');
  const base = readBase(options.base);
  if (!existsSync(join(folder, 'index.html'))) {
    throw new CallError(`There is no site in "${options.site ?? 'dist'}". Build it first with: npm start`);
  }
  const { url } = await serveFolder(folder, { port: readPort(options.port) ?? 0, base });
  context.say(`Open ${url}${base === '/' ? '' : base} in a browser. Press Ctrl-C to stop.`);
}
