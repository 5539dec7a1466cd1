import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type FastifyReply, type FastifyRequest } from 'fastify';

const packBr = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** Of Brotli: pages of some kilobytes lose a tenth beside the best, and take a tenth of its time. */
const QUALITY = 6;

/** An answer that many people get: made and compressed once, then sent from memory. */
export interface KeptAnswer {
  /** Of the content, however it is packed: a weak one, because the bytes differ. */
  readonly etag: string;
  readonly type: string;
  readonly plain: Buffer;
  /** Null: the type is compressed already. */
  readonly packed: { readonly br: Buffer; readonly gzip: Buffer } | null;
}

/** `type`: as in the header. Text is compressed, a picture is not. */
export async function keptAnswer(type: string, body: string | Uint8Array): Promise<KeptAnswer> {
  const plain = Buffer.from(body);
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  if (typeof body !== 'string') return { etag, type, plain, packed: null };
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
  const [br, zipped] = await Promise.all([packBr(plain, { params }), packGzip(plain)]);
  return { etag, type, plain, packed: { br, gzip: zipped } };
}

/** Bytes of memory. */
export const weightOf = ({ plain, packed }: KeptAnswer): number =>
  plain.length + (packed ? packed.br.length + packed.gzip.length : 0);

function bytesFor({ plain, packed }: KeptAnswer, accepted: string): [encoding: string | null, Buffer] {
  if (packed && /\bbr\b/.test(accepted)) return ['br', packed.br];
  if (packed && /\bgzip\b/.test(accepted)) return ['gzip', packed.gzip];
  return [null, plain];
}

/** Sends it in the best packing the reader can open, or says that what they have is still right. */
export function sendKept({ headers }: FastifyRequest, reply: FastifyReply, answer: KeptAnswer): FastifyReply {
  const known = (headers['if-none-match'] ?? '').split(',').map((each) => each.trim());
  void reply.header('etag', answer.etag);
  if (known.includes(answer.etag) || known.includes('*')) return reply.code(304).send();
  const [encoding, bytes] = bytesFor(answer, headers['accept-encoding'] ?? '');
  if (encoding) void reply.header('content-encoding', encoding);
  return reply.type(answer.type).send(bytes);
}
