import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CallError } from '../../core/problem/call-error.ts';
import { serveFolder } from '../publish/serve.ts';
import { type CliContext, folderNamed } from './context.ts';

/** Shows a published site on this computer only; it ends when the process is stopped. */
export async function serve(context: CliContext, options: { site?: string; port?: string }): Promise<void> {
  const folder = folderNamed(context.root, options.site, 'dist');
  if (!existsSync(join(folder, 'index.html'))) {
    throw new CallError(`There is no site in "${options.site ?? 'dist'}". Build it first with: npm start`);
  }
  const port = Number(options.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CallError(`"${options.port}" is not a port. Write a number such as 8000.`);
  const { url } = await serveFolder(folder, port);
  context.say(`Open ${url} in a browser. Press Ctrl-C to stop.`);
}
