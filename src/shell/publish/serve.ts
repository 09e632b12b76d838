import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { POLICY_FILE } from './policy.ts';

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
};

/** A folder being served. */
export interface StaticServer {
  /** Without a slash at its end, as in `http://127.0.0.1:41234`. */
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0, or left out, takes any free port. */
  readonly port?: number;
  /** The path under which the site stands: `/strategy/`. */
  readonly base?: string;
}

/**
 * Serves the files of a folder, and nothing outside it, on 127.0.0.1, as a careful web server would: with the policy that was
 * published with the site, and with its page for wrong addresses.
 */
export async function serveFolder(
  folder: string,
  { port = 0, base = '/' }: ServeOptions = {},
): Promise<StaticServer> {
  const site: Site = { root: resolve(folder), base, headers: headersOf(folder) };
  const server = createServer((request, response) => {
    void answer(site, request, response);
  });

  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface Site {
  readonly root: string;
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
}

function headersOf(folder: string): Readonly<Record<string, string>> {
  const path = join(folder, POLICY_FILE);
  const [name = '', policy = ''] = existsSync(path) ? readFileSync(path, 'utf8').trim().split(': ') : [];
  return {
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(policy === '' ? {} : { [name.toLowerCase()]: policy }),
  };
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '/' } = request;
  const file = url.startsWith(site.base)
    ? await findFile(site.root, url.slice(site.base.length - 1))
    : undefined;
  if (method !== 'GET' && method !== 'HEAD') refuse(response, 405);
  else if (file !== undefined) send(site, 200, file, method === 'HEAD', response);
  else {
    const wrong = await findFile(site.root, '/404.html');
    if (wrong === undefined) refuse(response, 404);
    else send(site, 404, wrong, method === 'HEAD', response);
  }
}

function send(site: Site, status: number, file: string, headOnly: boolean, response: ServerResponse): void {
  response.writeHead(status, {
    ...site.headers,
    'content-type': CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
  });
  if (headOnly) response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The file an address means: itself, or the index.html of a folder. */
async function findFile(root: string, address: string): Promise<string | undefined> {
  const path = decodePath(address);
  if (path === undefined) return undefined;
  const asked = resolve(join(root, path));
  if (asked !== root && !asked.startsWith(root + sep)) return undefined;
  const file = path.endsWith('/') ? join(asked, 'index.html') : asked;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}

function decodePath(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? '/');
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: 404 | 405): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(status === 404 ? 'There is no such page.\n' : 'Only GET and HEAD are answered.\n');
}
