import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { Database, statement } from '../database/database.ts';
import { Refused } from '../graphql/refused.ts';

/** At most `limit` tries in `seconds`, counted from the first; `key` names who tries what. */
export interface Limit {
  key: string;
  limit: number;
  seconds: number;
  /** How many at once, one unless it is said; none: only looked at. */
  times?: number;
}

interface Count {
  key: string;
  hits: number;
  seconds_left: number;
}

/** Keys in order, so that two requests with the same keys never wait for each other. */
const countTries = statement<Count>(
  'throttle-count',
  `insert into throttle (key, hits, window_ends_at)
   select key, times, now() + make_interval(secs => seconds)
     from unnest($1::text[], $2::int[], $3::int[]) as given (key, seconds, times)
    order by key
   on conflict (key)
     do update set hits = case when throttle.window_ends_at <= now() then excluded.hits
                               else throttle.hits + excluded.hits end,
                   window_ends_at = case when throttle.window_ends_at <= now() then excluded.window_ends_at
                                         else throttle.window_ends_at end
   returning key, hits, ceil(extract(epoch from window_ends_at - now()))::int as seconds_left`,
);
const giveBackTries = statement(
  'throttle-give-back',
  `update throttle set hits = greatest(hits - 1, 0) where key = any($1)`,
);
const forgetTries = statement('throttle-forget', `delete from throttle where key = $1`);

/** Counts tries in the database: every server of the campus sees the same number. */
@Injectable()
export class Throttle {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Counts one try under each key, in one statement; the seconds to wait when one of them is used up, else 0. */
  async count(limits: readonly Limit[]): Promise<number> {
    if (limits.length === 0) return 0;
    const keyed = new Map(limits.map((limit) => [this.hidden(limit.key), limit]));
    const counts = await this.database.rows(countTries, [
      [...keyed.keys()],
      [...keyed.values()].map(({ seconds }) => seconds),
      [...keyed.values()].map(({ times = 1 }) => times),
    ]);
    const usedUp = counts.filter(({ key, hits }) => hits > (keyed.get(key)?.limit ?? Infinity));
    return Math.max(0, ...usedUp.map(({ seconds_left }) => Math.max(1, seconds_left)));
  }

  /** The same; refuses TOO_MANY_TRIES {retryAfter: seconds}. */
  async try(limits: readonly Limit[]): Promise<void> {
    const retryAfter = await this.count(limits);
    if (retryAfter) throw new Refused('TOO_MANY_TRIES', { retryAfter });
  }

  /** After a success the tries before it no longer count. */
  async forget(key: string): Promise<void> {
    await this.database.rows(forgetTries, [this.hidden(key)]);
  }

  /** What was counted was no try in the end: for limits on failures only. */
  async giveBack(keys: readonly string[]): Promise<void> {
    await this.database.rows(giveBackTries, [keys.map((key) => this.hidden(key))]);
  }

  /** Keys hold addresses of people and machines: the table keeps only what tells them apart. */
  private hidden(key: string): string {
    return createHmac('sha256', this.config.secret).update(`throttle:${key}`).digest('base64url');
  }
}
