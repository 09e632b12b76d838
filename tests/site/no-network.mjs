// Loaded before anything else (NODE_OPTIONS=--import=...) by every Node process of a build that must not use the
// network: asking for a name, or for any host but this one, throws and is written down.
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const LOOPBACK = /^(127\.|::1$|localhost$|$)/;

function refuse(what) {
  if (process.env.HEADROOM_NETWORK_LOG) appendFileSync(process.env.HEADROOM_NETWORK_LOG, `${what}\n`);
  throw new Error(`there is no network here: ${what}`);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  // node:net hands its own options over as [[options, callback]]
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof options === 'object' ? (options.host ?? '') : '';
  const local = typeof options === 'object' ? Boolean(options.path) : typeof options === 'string';
  if (!local && !LOOPBACK.test(host)) refuse(`connect ${host}`);
  return connect.apply(this, args);
};

for (const api of [dns, dns.promises]) {
  const lookup = api.lookup;
  api.lookup = (name, ...rest) => (LOOPBACK.test(name) ? lookup(name, ...rest) : refuse(`look up ${name}`));
}

const fetchHere = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const address = new URL(input instanceof Request ? input.url : String(input));
  return LOOPBACK.test(address.hostname) ? fetchHere(input, init) : refuse(`fetch ${address.href}`);
};
