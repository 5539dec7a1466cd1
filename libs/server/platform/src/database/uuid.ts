import { createHash, randomBytes } from 'node:crypto';

/** The first sixteen bytes as a UUID of a version (RFC 9562). */
function written(bytes: Buffer, version: 7 | 8): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * A UUIDv7 (RFC 9562): sorted by creation time, so that primary keys stay close together in an index. Made
 * here because PostgreSQL has `uuidv7()` only from version 18 on.
 */
export function newId(now = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  return written(bytes, 7);
}

/** A UUIDv8 that follows from a text: the same text, the same id, in every release. */
export const idFrom = (text: string): string => written(createHash('sha256').update(text).digest(), 8);

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Anything from outside that claims to be an id: a wrong one is "not found", never an error of the database. */
export const isId = (text: unknown): text is string => typeof text === 'string' && shape.test(text);
