import { z } from 'zod';
import { hashOf } from '@campus/platform/auth/secret-token.ts';

/** Characters of a part that a browser sends, in base64url: far more than any has. */
const LONGEST = 8_000;
/** Bytes of a credential id (Web Authentication, 7.1). */
const LONGEST_ID = 1_023;

/** The bytes of a part in base64url; null: it is none. */
export function partIn(text: string, longest = LONGEST): Buffer | null {
  if (text.length > longest || !/^[\w-]+$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}

export function credentialIn(text: string): Buffer | null {
  const bytes = partIn(text);
  return bytes && bytes.length <= LONGEST_ID ? bytes : null;
}

const clientData = z.object({ challenge: z.string().max(200), crossOrigin: z.boolean().optional() });

/**
 * What a browser says of the page that asked, as far as the library leaves it to us; null: it says nothing, or that the page
 * stood in a frame of another site (Web Authentication, 7.1 and 7.2: `crossOrigin`).
 */
export function challengeIn(text: string): string | null {
  const bytes = partIn(text);
  if (!bytes) return null;
  try {
    const read = clientData.safeParse(JSON.parse(bytes.toString('utf8')));
    return read.success && !read.data.crossOrigin ? read.data.challenge : null;
  } catch {
    return null;
  }
}

/**
 * Who a passkey is for, as its device keeps it: the same each time, so that a device that has one of somebody puts another
 * in its place, and nothing that tells who they are (Web Authentication, 14.6.1).
 */
export const userHandleOf = (personId: string): Buffer => hashOf(`passkeys of ${personId}`);

/** Ways to a device that browsers name today and in some years: short words. */
export const transportsIn = (given: readonly string[]): string[] =>
  [...new Set(given)].filter((way) => /^[a-z-]{1,20}$/.test(way)).slice(0, 10);
