import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '../database/uuid.ts';

/** Lower case only: some servers change the case of the part before the @. */
const sign = (secret: string, hex: string) =>
  createHmac('sha256', secret).update(`bounce:${hex}`).digest('hex').slice(0, 16);

/** Who a mail comes back to: `bounces+<mail>.<signature>@…`, at most 64 characters before the @ with 14 of one's own. */
export function bounceAddress(secret: string, bounceTo: string, mailId: string): string {
  const [local = '', domain = ''] = bounceTo.split('@');
  const hex = mailId.replaceAll('-', '');
  return `${local}+${hex}.${sign(secret, hex)}@${domain}`;
}

const TOKEN = /\+([0-9a-f]{32})\.([0-9a-f]{16})@/gi;

/** The mail that one of the addresses in a text belongs to; null: none is of our making. */
export function mailOfBounce(secret: string, text: string): string | null {
  for (const [, rawHex = '', rawSignature = ''] of text.matchAll(TOKEN)) {
    const [hex, signature] = [rawHex.toLowerCase(), rawSignature.toLowerCase()];
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    if (timingSafeEqual(Buffer.from(sign(secret, hex)), Buffer.from(signature)) && isId(id)) return id;
  }
  return null;
}
