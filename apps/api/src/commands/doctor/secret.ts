import type pg from 'pg';
import { type Config } from '@campus/platform/config/config.ts';
import { TOKEN_DAYS } from '@campus/platform/auth/time-token.ts';
import { dateMark } from '@campus/platform/database/secret-dates.ts';
import { dayOf, found, type Finding } from './finding.ts';

interface Facts {
  hasPrevious: boolean;
  /** Of the present secret. Null: no server has started with it yet. */
  usedSince: Date | null;
  now: Date;
}

/** Nothing that was made with the secret before is waited for longer than a phone may stay without a connection. */
export function judgeSecret({ hasPrevious, usedSince, now }: Facts): Finding[] {
  if (!hasPrevious) return [found('ok', 'SECRET_ALONE')];
  if (!usedSince) return [found('look', 'SECRET_NEW')];
  const last = new Date(usedSince.getTime() + TOKEN_DAYS * 86_400_000);
  const params = { since: dayOf(usedSince), day: dayOf(last) };
  return [found('look', last > now ? 'SECRET_PREVIOUS' : 'SECRET_PREVIOUS_OLD', params)];
}

export async function readSecret({ secret, previousSecret }: Config, sql: pg.Client): Promise<Facts> {
  const { rows } = await sql.query<{ at: Date }>(
    'select used_since as at from campus_secret where mark = $1',
    [dateMark(secret)],
  );
  return { hasPrevious: previousSecret !== null, usedSince: rows[0]?.at ?? null, now: new Date() };
}
