import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Two servers behind one address, in turn; a request sent to one that is away fails. */
export class Balancer {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 512 });
  readonly #targets: readonly string[];
  #turn = 0;
  readonly #server = createServer((asked, answer) => this.#pass(asked, answer));

  constructor(targets: readonly string[]) {
    this.#targets = targets;
  }

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#agent.destroy();
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #pass(asked: IncomingMessage, answer: ServerResponse) {
    const target = this.#targets[this.#turn++ % this.#targets.length] ?? '';
    const { method, url = '', headers } = asked;
    const away = () => {
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end();
    };
    const onward = request(`${target}${url}`, { method, headers, agent: this.#agent }, (passed) => {
      answer.writeHead(passed.statusCode ?? 502, passed.headers);
      passed.on('error', () => answer.destroy());
      passed.pipe(answer);
    });
    onward.on('error', away);
    asked.pipe(onward);
  }
}
