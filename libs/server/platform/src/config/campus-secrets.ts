import { type Config } from './config.ts';

/** The secret of the campus, and the one before it while what was made with that may still come back. */
export type CampusSecrets = Pick<Config, 'secret' | 'previousSecret'>;

/** Reads what was signed or sealed, by the present secret or else by the one before it; null: by neither. */
export function byEitherSecret<Read>(
  { secret, previousSecret }: CampusSecrets,
  read: (secret: string) => Read | null,
): Read | null {
  return read(secret) ?? (previousSecret === null ? null : read(previousSecret));
}
