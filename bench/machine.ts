import { arch, cpus, release, totalmem, type } from 'node:os';

/** What the figures were measured on, without saying whose it is. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const system = `${type()} ${release().split('.').slice(0, 2).join('.')}`;
  return `${cpu?.model.trim() ?? arch()}, ${cpus().length} cores, ${memory} GiB of memory, ${system}, Node ${process.version.slice(1)}`;
}
