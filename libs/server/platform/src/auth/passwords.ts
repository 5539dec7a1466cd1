import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { shareOfCores, WaitingRoom } from '../load/waiting-room.ts';

/** Everybody signs in at nine o'clock: hashing gets its share of the cores, so that other requests keep theirs. */
const hashing = new WaitingRoom({ places: shareOfCores(), seats: 200, patienceMs: 15_000 });

/** Cost of one hash, as OWASP recommends for argon2id: 19 MiB, two passes, one lane (about 25 ms). */
interface Cost {
  memory: number;
  passes: number;
  parallelism: number;
}

const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const HASH_BYTES = 32;
const SALT_BYTES = 16;

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** The same password typed on two keyboards is the same text (NFKC, RFC 8265). */
const bytesOf = (password: string) => Buffer.from(password.normalize('NFKC'), 'utf8');

const derive = (password: string, salt: Buffer, cost: Cost, length: number): Promise<Buffer> =>
  hashing.run(
    () =>
      new Promise((resolve, reject) => {
        argon2(
          'argon2id',
          { message: bytesOf(password), nonce: salt, tagLength: length, ...cost },
          (error, hash) => (error ? reject(error) : resolve(Buffer.from(hash))),
        );
      }),
  );

const phc = (cost: Cost, salt: Buffer, hash: Buffer) =>
  `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(hash)}`;

/** A hash as PHC string: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return phc(cost, salt, await derive(password, salt, cost, HASH_BYTES));
}

const shape =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

export interface Verdict {
  isRight: boolean;
  /** Hashed with other cost parameters than today's: hash again while the password is known. */
  isOutdated: boolean;
}

/** Compared with when there is no hash: an unknown address costs what a known one costs. */
const NOBODYS = phc(COST, Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES));

/** Compares a password with a PHC string; given null it does the same work and answers false. */
export async function verifyPassword(password: string, stored: string | null): Promise<Verdict> {
  const parts = shape.exec(stored ?? NOBODYS);
  if (!parts) throw new Error('a stored password hash is not an argon2id PHC string');
  const cost = { memory: Number(parts[1]), passes: Number(parts[2]), parallelism: Number(parts[3]) };
  const expected = Buffer.from(parts[5] ?? '', 'base64');
  const given = await derive(password, Buffer.from(parts[4] ?? '', 'base64'), cost, expected.length);
  const isOutdated =
    cost.memory !== COST.memory || cost.passes !== COST.passes || cost.parallelism !== COST.parallelism;
  return { isRight: stored !== null && timingSafeEqual(expected, given), isOutdated };
}
