import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export type Fate = 'fair' | 'dropped' | 'cut' | 'delayed' | 'twice';

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Half of what passes has a fair way. */
const fateOf = (random: number): Fate => {
  if (random < 0.5) return 'fair';
  if (random < 0.65) return 'twice';
  if (random < 0.8) return 'delayed';
  return random < 0.9 ? 'cut' : 'dropped';
};

interface Passed {
  status: number;
  body: Buffer;
}

function pass(port: number, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Passed> {
  return new Promise((done, fail) => {
    const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done({ status: answer.statusCode ?? 502, body: Buffer.concat(parts) }));
      answer.on('error', fail);
    });
    onward.on('error', fail);
    onward.end(body);
  });
}

/**
 * A proxy between devices and servers that acts like bad links and balancers: it drops requests, cuts answers
 * off, delays them, or sends them to two servers at once.
 */
export class RoughProxy {
  readonly fates: Record<Fate, number> = { fair: 0, dropped: 0, cut: 0, delayed: 0, twice: 0 };
  port = 0;
  private turn = 0;
  private readonly server = createServer((asked, answer) => void this.handle(asked, answer));

  constructor(
    private readonly ports: readonly number[],
    private readonly random: () => number,
  ) {}

  async listen(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private next(): number {
    return this.ports[this.turn++ % this.ports.length] ?? 0;
  }

  private async handle(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    try {
      const parts: Buffer[] = [];
      for await (const part of asked as AsyncIterable<Buffer>) parts.push(part);
      const body = Buffer.concat(parts);
      const fate = fateOf(this.random());
      this.fates[fate] += 1;
      if (fate === 'dropped') return void answer.destroy();
      if (fate === 'delayed') await wait(this.random() * 200);
      const ways = [pass(this.next(), asked, body)];
      if (fate === 'twice') ways.push(pass(this.next(), asked, body));
      const [passed] = await Promise.all(ways);
      if (fate === 'cut' || !passed) return void answer.destroy();
      answer.writeHead(passed.status, { 'content-type': 'application/json' }).end(passed.body);
    } catch {
      // The server is away: so a balancer answers.
      answer.writeHead(502).end();
    }
  }
}
