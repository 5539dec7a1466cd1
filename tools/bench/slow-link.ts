import { createServer, connect, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** How much one connection carries, and how long a byte is on its way there and back. */
export interface Link {
  bytesPerSecond: number;
  roundTripMs: number;
}

/** 256 kbit/s and 400 ms there and back: an office at the end of a satellite. */
export const slowLink: Link = { bytesPerSecond: 32_000, roundTripMs: 400 };

/** All connections of a link share its width, as those of one office do. */
class Width {
  private free = 0;
  private readonly bytesPerSecond: number;

  constructor(bytesPerSecond: number) {
    this.bytesPerSecond = bytesPerSecond;
  }

  /** Resolves when the last of so many bytes is through. */
  async pass(bytes: number): Promise<void> {
    const now = performance.now();
    this.free = Math.max(now, this.free) + (1_000 * bytes) / this.bytesPerSecond;
    await sleep(this.free - now);
  }
}

const PIECE = 4_096;

/** Copies bytes from one end to the other, delayed and no faster than the link allows. */
function carry(from: Socket, to: Socket, width: Width | null, roundTripMs: number): void {
  const forth = async (data: Buffer) => {
    for (let at = 0; at < data.length; at += PIECE) {
      const piece = data.subarray(at, at + PIECE);
      await width?.pass(piece.length);
      // Later pieces are on their way while this one is.
      setTimeout(() => to.writable && to.write(piece), roundTripMs / 2);
    }
  };
  let last = Promise.resolve();
  from.on('data', (data: Buffer) => (last = last.then(() => forth(data))));
  from.on('close', () => void last.then(() => setTimeout(() => to.end(), roundTripMs)));
  from.on('error', () => to.destroy());
}

export interface SlowLink {
  close(): void;
}

/** Leads each port of the pair to the one of the other pair, over one slow connection. */
export async function openSlowLink(
  ports: { from: number; to: number }[],
  { bytesPerSecond, roundTripMs }: Link = slowLink,
): Promise<SlowLink> {
  const width = new Width(bytesPerSecond);
  const sockets = new Set<Socket>();
  const servers: Server[] = [];
  for (const { from, to } of ports) {
    const server = createServer((near) => {
      const far = connect(to, '127.0.0.1');
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.setNoDelay(true);
        socket.on('close', () => sockets.delete(socket));
      }
      carry(near, far, null, roundTripMs);
      carry(far, near, width, roundTripMs);
    });
    await new Promise<void>((resolve) => server.listen(from, '127.0.0.1', resolve));
    servers.push(server);
  }
  return {
    close() {
      for (const server of servers) server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
