import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Choice } from '../workload/workload.ts';
import { Talker } from './lines.ts';
import type { Peer, PeerName } from './peer.ts';

interface Ready {
  readonly version: string;
  readonly note?: string;
  readonly ready: number;
}

/** Starts a peer that is written in JavaScript. */
export async function startScript(
  name: PeerName,
  choice: Choice,
  draws: number,
  folder: string,
): Promise<Peer> {
  const script = fileURLToPath(new URL('serve.ts', import.meta.url));
  const settings = JSON.stringify({ name, choice, draws });
  const talker = new Talker(process.execPath, ['--import', 'tsx', script, settings]);
  return await peerOf(name, talker, join(folder, `${name}.bin`));
}

/** A peer that has been started and will say when it is ready. */
export async function peerOf(name: PeerName, talker: Talker, file: string): Promise<Peer> {
  const { version, note, ready } = await talker.answer<Ready>();
  return {
    name,
    version,
    ...(note === undefined ? {} : { note }),
    ready,
    run: async (count) => (await talker.ask<{ seconds: number }>(`run ${count}`)).seconds,
    outputs: async (count) => {
      const { outputs } = await talker.ask<{ outputs: number }>(`outputs ${count} ${file}`);
      const bytes = readFileSync(file);
      const all = new Float64Array(bytes.buffer, bytes.byteOffset, outputs * count);
      return Array.from({ length: outputs }, (_, o) => all.subarray(o * count, (o + 1) * count));
    },
    memory: async () => (await talker.ask<{ bytes: number }>('memory')).bytes,
    close: async () => {
      await talker.close();
    },
  };
}
