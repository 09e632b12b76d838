import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

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

/** Serves the files of a folder, and nothing outside it, on 127.0.0.1; port 0 takes any free one. */
export async function serveFolder(folder: string, port = 0): Promise<StaticServer> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    void answer(root, request, response);
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

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '/' } = request;
  const file = await findFile(root, url);
  if (method !== 'GET' && method !== 'HEAD') refuse(response, 405);
  else if (file === undefined) refuse(response, 404);
  else send(file, method === 'HEAD', response);
}

function send(file: string, headOnly: boolean, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
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
