import { z } from 'zod';
import { hashOf } from '@campus/platform/auth/secret-token.ts';
import { readSignedRecord, signedRecord } from '@campus/platform/auth/signed-record.ts';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
import { type Config } from '@campus/platform/config/config.ts';

/** Somebody reads the page, chooses, or signs in elsewhere to get a code. */
const MINUTES = 30;

/** SHA-256 of the mark of the browser it was checked in; until when it holds. */
const seal = z.object({ browser: z.string(), until: z.number(), value: z.unknown() });

const browserOf = (mark: string) => hashOf(mark).toString('base64url');

/** What a platform said and was checked, while somebody looks at a page of ours: it travels with the page, signed. */
export function carriedText(config: Config, purpose: string, value: object, mark: string, now: Date): string {
  const until = now.getTime() + MINUTES * 60_000;
  return signedRecord(config.secret, purpose, { browser: browserOf(mark), until, value });
}

/** Null: none of ours, too old, or of another browser. */
export function readCarried<Shape extends z.ZodType>(
  config: Config,
  purpose: string,
  shape: Shape,
  { text, mark, now }: { text: string; mark: string | null; now: Date },
): z.infer<Shape> | null {
  const record = byEitherSecret(config, (secret) => readSignedRecord(secret, purpose, text));
  const sealed = seal.safeParse(record);
  if (!sealed.success || mark === null) return null;
  const { browser, until, value } = sealed.data;
  if (browser !== browserOf(mark) || until <= now.getTime()) return null;
  const read = shape.safeParse(value);
  return read.success ? read.data : null;
}
