import { z } from 'zod';
import { hashOf } from '@campus/platform/auth/secret-token.ts';
import { readSignedRecord, signedRecord } from '@campus/platform/auth/signed-record.ts';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';

const PURPOSE = 'lti-arrival';
/** Somebody reads the page, or signs in elsewhere to get a code. */
const MINUTES = 30;

const shape = z.object({
  platformId: z.uuid(),
  subject: z.string(),
  name: z.object({ given: z.string(), family: z.string() }).nullable(),
  locale: z.enum(Locale),
  placeId: z.uuid(),
  activityId: z.string().nullable(),
  framers: z.array(z.string()),
  /** Where the launch was: what follows comes from a page of ours, and no longer tells what is around it. */
  shown: z.object({ isFramed: z.boolean(), isCrossSite: z.boolean() }),
  /** SHA-256 of the mark of the browser it was checked in. */
  browser: z.string(),
  until: z.number(),
});

/** A launch of somebody who was never here, while they choose how to begin: it travels with their page, signed. */
export type Arrival = Omit<z.infer<typeof shape>, 'browser' | 'until'>;

const browserOf = (mark: string) => hashOf(mark).toString('base64url');

export function arrivalText(config: Config, arrival: Arrival, mark: string, now: Date): string {
  const until = now.getTime() + MINUTES * 60_000;
  return signedRecord(config.secret, PURPOSE, { ...arrival, browser: browserOf(mark), until });
}

/** Null: none of ours, too old, or of another browser. */
export function readArrival(config: Config, text: string, mark: string | null, now: Date): Arrival | null {
  const record = byEitherSecret(config, (secret) => readSignedRecord(secret, PURPOSE, text));
  const read = shape.safeParse(record);
  if (!read.success || mark === null) return null;
  const { browser, until, ...arrival } = read.data;
  return browser === browserOf(mark) && until > now.getTime() ? arrival : null;
}
