import { argon2, createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { limitAnswers, type Ask, type LimitContext } from './limit-answers.ts';
import type { Statements } from './statements.ts';
import type { World } from './world.ts';

/** Told on the command line, as JSON. */
export interface LimitPlan {
  worldFile: string;
  statements: Statements;
  databaseUrl: string;
  poolSize: number;
  port: number;
}

const plan = JSON.parse(process.argv[2] ?? '{}') as LimitPlan;
const world = JSON.parse(readFileSync(plan.worldFile, 'utf8')) as World;
const pool = new pg.Pool({ connectionString: plan.databaseUrl, max: plan.poolSize });

/** Packed when the campus packs, and as well. */
const WORTH_PACKING = 1_400;

const query: LimitContext['query'] = async (name, text, values) =>
  (await pool.query<Record<string, unknown>>({ name, text, values })).rows;

/** The parameters of the campus: argon2id, 19 MiB, two passes, one lane. */
function isPassword(password: string, phc: string): Promise<boolean> {
  const [, , , , salt = '', hash = ''] = phc.split('$');
  const expected = Buffer.from(hash, 'base64');
  return new Promise((resolve, reject) => {
    argon2(
      'argon2id',
      {
        message: Buffer.from(password),
        nonce: Buffer.from(salt, 'base64'),
        tagLength: expected.length,
        memory: 19_456,
        passes: 2,
        parallelism: 1,
      },
      (error, made) => (error ? reject(error) : resolve(timingSafeEqual(expected, made))),
    );
  });
}

const context: LimitContext = { query, statements: plan.statements, world, isPassword };
const names = new Map(Object.entries(world.operations).map(([name, id]) => [`/op/${id}`, name]));

const COOKIE = 'campus_session=';
const hashOf = (token: string) => createHash('sha256').update(token).digest();

async function personOf(cookie: string | undefined): Promise<string | null> {
  if (!cookie?.startsWith(COOKIE)) return null;
  const token = hashOf(cookie.slice(COOKIE.length));
  const [row] = await query('session-by-token', plan.statements['session-by-token'].text, [token]);
  return row ? String(row.person_id) : null;
}

async function answer(
  ask: Omit<Ask, 'personId' | 'newSession'>,
  cookie: string | undefined,
  out: ServerResponse,
) {
  const personId = await personOf(cookie);
  const newSession = () => {
    const token = randomBytes(32).toString('base64url');
    out.setHeader('set-cookie', `${COOKIE}${token}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax`);
    return hashOf(token);
  };
  const data = await limitAnswers(context, { ...ask, personId: personId ?? '', newSession });
  const bytes = Buffer.from(JSON.stringify({ data }));
  const isPacked = bytes.length >= WORTH_PACKING;
  const body = isPacked ? gzipSync(bytes, { level: 5 }) : bytes;
  if (isPacked) out.setHeader('content-encoding', 'gzip');
  out.setHeader('content-type', 'application/json; charset=utf-8');
  out.setHeader('content-length', body.length);
  out.end(body);
}

const server = createServer((request, out) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const { variables } = JSON.parse(Buffer.concat(parts).toString()) as { variables: Ask['variables'] };
    const ask = {
      operation: names.get(request.url ?? '') ?? '',
      variables,
      network: String(request.headers['x-forwarded-for']),
    };
    answer(ask, request.headers.cookie, out).catch((error: unknown) => {
      out.statusCode = 500;
      out.end(String(error));
    });
  });
});
server.listen(plan.port, '127.0.0.1', () => process.stdout.write('ready\n'));
