import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What a real mail server would answer to RCPT TO; null: it hangs up. */
export type Verdict = '250 ok' | '550 no such user' | '451 try later' | null;

export interface TestSmtp {
  url: string;
  /** Whole messages as received. */
  messages: string[];
  verdict: Verdict;
  close(): Promise<void>;
}

function converse(socket: Socket, smtp: TestSmtp): void {
  let isData = false;
  let message = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string) => {
    if (isData) {
      if (line !== '.') return void (message += `${line}\n`);
      isData = false;
      smtp.messages.push(message);
      message = '';
      return void say('250 taken');
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'RCPT') return smtp.verdict ? say(smtp.verdict) : socket.destroy();
    if (verb === 'DATA') isData = true;
    return say(verb === 'DATA' ? '354 go on' : verb === 'QUIT' ? '221 bye' : '250 ok');
  };
  let rest = '';
  say('220 test');
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes) => {
    const lines = (rest + bytes.toString()).split('\r\n');
    rest = lines.pop() ?? '';
    lines.forEach(hear);
  });
}

/** A mail server with just enough SMTP, on a free port. */
export async function startSmtp(): Promise<TestSmtp> {
  const server = createServer((socket) => converse(socket, smtp));
  const smtp: TestSmtp = {
    url: '',
    messages: [],
    verdict: '250 ok',
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  smtp.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return smtp;
}
