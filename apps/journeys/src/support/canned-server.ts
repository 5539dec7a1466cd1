import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { Picture } from '@campus/web-shell/testing';
import { consoleFolder, learnerFolder, root } from '../../../../tools/campus/paths.ts';

/** The moment at which all canned screens are opened. */
export const NOW = new Date('2027-02-09T16:00:00.000Z');

/** By this header a browser says whose answers it wants. */
export const ANSWERS_HEADER = 'x-canned-answers';

/** What one browser is told, and what it asked for. */
export interface Conversation {
  id: string;
  handlers: Record<string, unknown>;
  /** Operations without an answer. */
  missed: string[];
  /** Requests so far, for files too, and those that are not answered yet. */
  asked: number;
  open: number;
}

const conversations = new Map<string, Conversation>();

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webmanifest': 'application/manifest+json',
};

/** The typeface of the certificates, from our dependencies: regular, and what is bolder. */
const fonts = join(root, 'node_modules/@expo-google-fonts/source-sans-3');
const FACES: Record<string, string> = {
  '/canned/400.ttf': '400Regular/SourceSans3_400Regular.ttf',
  '/canned/600.ttf': '600SemiBold/SourceSans3_600SemiBold.ttf',
};

const face = (file: string, weights: string) =>
  `@font-face{font-family:Canned;font-weight:${weights};font-display:block;src:url(${file})}`;

/** One typeface on every machine, and nothing that moves. */
const still = [
  face('/canned/400.ttf', '1 549'),
  face('/canned/600.ttf', '550 900'),
  ':root{--font:Canned!important;--font-mono:Canned!important}',
  '*,*::before,*::after{animation:none!important;transition:none!important;caret-color:transparent!important}',
].join('\n');

/** A figure of a lesson: its proportions and two colours. */
const FIGURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320" viewBox="0 0 640 320"><rect width="640" height="320" fill="#fff"/><rect x="40" y="60" width="240" height="200" fill="#e0f0f1"/><circle cx="460" cy="160" r="90" fill="#c2322f"/></svg>';

const kept = new Map<string, Buffer | null>();

/** A file of a built client, read once; an address without an extension is a screen. */
function fileAt(pathname: string): { name: string; body: Buffer | null } {
  const isConsole = pathname === '/console' || pathname.startsWith('/console/');
  const inside = isConsole ? pathname.slice('/console'.length) : pathname;
  const font = FACES[pathname];
  const folder = isConsole ? consoleFolder : learnerFolder;
  const name = font ? join(fonts, font) : join(folder, extname(inside) === '' ? 'index.html' : inside);
  const known = kept.get(name);
  if (known !== undefined) return { name, body: known };
  const found = existsSync(name) ? readFileSync(name) : null;
  const body =
    found && name.endsWith('index.html')
      ? Buffer.from(found.toString('utf8').replace('</head>', `<style>${still}</style></head>`))
      : found;
  kept.set(name, body);
  return { name, body };
}

const say = (response: ServerResponse, status: number, type: string, body: string | Buffer) => {
  response.writeHead(status, { 'content-type': type, 'x-campus-time': NOW.toISOString() }).end(body);
};

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

async function operate(name: string, request: IncomingMessage, talk: Conversation) {
  const { variables } = JSON.parse(await read(request)) as { variables: unknown };
  const handler = talk.handlers[name];
  if (typeof handler === 'function')
    return { status: 200, answer: { data: (await handler(variables)) as unknown } };
  talk.missed.push(name);
  return { status: 500, answer: { errors: [{ message: name, extensions: { code: 'INTERNAL' } }] } };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const talk = conversations.get(String(request.headers[ANSWERS_HEADER]));
  if (!talk) return say(response, 500, 'text/plain', 'Nobody answers here.');
  talk.asked += 1;
  talk.open += 1;
  response.once('close', () => (talk.open -= 1));
  const name = /^\/op\/(\w+)-/.exec(pathname)?.[1];
  if (name !== undefined) {
    const { status, answer } = await operate(name, request, talk);
    return say(response, status, 'application/json', JSON.stringify(answer));
  }
  if (pathname.startsWith('/media/')) return say(response, 200, 'image/svg+xml', FIGURE);
  const file = fileAt(pathname);
  return say(response, file.body ? 200 : 404, TYPES[extname(file.name)] ?? 'text/plain', file.body ?? '');
}

let origin: Promise<string> | null = null;

/** The built clients on a free port of this machine, with nothing behind them; ends with the process. */
export function cannedOrigin(): Promise<string> {
  origin ??= new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      answer(request, response).catch((error: unknown) => say(response, 500, 'text/plain', String(error)));
    });
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.unref();
      if (address === null || typeof address === 'string') reject(new Error('The server has no port.'));
      else resolve(`http://localhost:${address.port}`);
    });
  });
  return origin;
}

/** Begins a conversation: whoever sends its id is answered by these functions. */
export function converse({ person, locale, answers }: Pick<Picture, 'person' | 'locale' | 'answers'>) {
  const me = person && { ...person, locale };
  const conversation: Conversation = {
    id: randomUUID(),
    handlers: { Me: () => ({ me }), ...answers },
    missed: [],
    asked: 0,
    open: 0,
  };
  conversations.set(conversation.id, conversation);
  return conversation;
}
