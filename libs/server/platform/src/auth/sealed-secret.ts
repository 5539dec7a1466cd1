import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV = 12;
const MARK = 16;

/** What a sealed secret is for: one that was sealed for another purpose does not open. */
export type SealPurpose =
  | 'issuer keys'
  | 'provider secrets'
  | 'second factors'
  | 'sign-out hints'
  | 'tool keys'
  | 'webhooks';

const keyOf = (campusSecret: string, purpose: SealPurpose): Buffer =>
  Buffer.from(hkdfSync('sha256', campusSecret, '', purpose, 32));

/** A secret as the database keeps it: AES-256-GCM under a key drawn from the campus secret, bound to the id of its row. */
export function sealSecret(campusSecret: string, purpose: SealPurpose, id: string, secret: Buffer): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', keyOf(campusSecret, purpose), iv).setAAD(Buffer.from(id));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Null when it was sealed under another campus secret. */
export function openSecret(
  campusSecret: string,
  purpose: SealPurpose,
  id: string,
  sealed: Buffer,
): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(campusSecret, purpose), sealed.subarray(0, IV))
      .setAAD(Buffer.from(id))
      .setAuthTag(sealed.subarray(IV, IV + MARK));
    return Buffer.concat([decipher.update(sealed.subarray(IV + MARK)), decipher.final()]);
  } catch {
    return null;
  }
}
