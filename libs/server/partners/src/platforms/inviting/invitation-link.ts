import { z } from 'zod';
import { readSignedRecord, signedRecord } from '@campus/platform/auth/signed-record.ts';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
import { type Config } from '@campus/platform/config/config.ts';

const PURPOSE = 'lti-invitation';
const shape = z.object({ id: z.uuid() });

/** The address that a platform opens to register itself. It is secret until it was used; only its id is kept. */
export const invitationLink = (config: Config, id: string): string =>
  `${config.publicUrl}/lti/register/${signedRecord(config.secret, PURPOSE, { id })}`;

/** The invitation that an address is of; null: it was not made here. */
export function invitationIn(config: Config, text: string): string | null {
  const record = byEitherSecret(config, (secret) => readSignedRecord(secret, PURPOSE, text));
  const read = shape.safeParse(record);
  return read.success ? read.data.id : null;
}
