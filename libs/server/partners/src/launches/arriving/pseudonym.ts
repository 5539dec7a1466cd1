import { createHmac } from 'node:crypto';

/** Consonants: no word comes of them. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
const LENGTH = 6;

/**
 * What somebody is called whom their platform does not name: the platform, and letters that are always the same for them
 * and lead back to nobody.
 */
export function pseudonymOf(
  secret: string,
  platform: { id: string; name: string },
  subject: string,
): { given: string; family: string } {
  const bytes = createHmac('sha256', secret).update(`pseudonym:${platform.id}:${subject}`).digest();
  const family = Array.from(bytes.subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length] ?? '').join(
    '',
  );
  const given = platform.name
    .replace(/[^\p{L}\p{M} '.-]/gu, '')
    .replace(/^[^\p{L}]+/u, '')
    .trim();
  return { given: given || 'LTI', family };
}
