import { createServer } from 'node:net';
import { Fault } from './fault.ts';

/** Resolves to whether nobody listens on this port of the loopback. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A port that is free at this moment, and whose neighbour is free as well. */
export async function freePair(): Promise<number> {
  for (;;) {
    // Above 32,000 systems take ports for connections that programs make.
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
}

/** Any free port, given by the system. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Fails with what to do when a port the campus needs is taken. */
export async function assertFree(ports: { port: number; contentPort: number }): Promise<void> {
  for (const [name, port] of [
    ['PORT', ports.port],
    ['CONTENT_PORT', ports.contentPort],
  ] as const) {
    if (await isFree(port)) continue;
    throw new Fault(
      `Port ${port} is taken by another program. Choose another, for example: ${name}=${port + 100} ./campus start`,
    );
  }
}
