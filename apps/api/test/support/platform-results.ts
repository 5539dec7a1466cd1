import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { claimNames } from '@campus/lti';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { type TestCampus } from './campus.ts';
import { resultsClaim } from './learning-platform.ts';
import { arrivalIn, inPlace, type registeredPlatform } from './registered-platform.ts';
import { registeredText } from './registered.ts';

export interface Board {
  canSend: boolean;
  sent: number;
  waiting: number;
  refused: number;
  dropped: number;
  different: number;
  lastSentAt: string | null;
  awaySince: string | null;
  trouble: string | null;
  nextCallAt: string | null;
  isComparing: boolean;
  comparedAt: string | null;
  compareTrouble: string | null;
  lines: { place: string; kind: string; isMade: boolean; trouble: string | null; strangers: number }[];
  items: { id: string; state: string; given: number | null; held: number | null; trouble: string | null }[];
}

export type ResultList = 'REFUSED' | 'DIFFERENT' | 'WAITING' | 'DROPPED';

/** What people of a platform do, and what their platform hears of it. */
export function platformResults(campus: TestCampus, from: ReturnType<typeof registeredPlatform>) {
  const act = async (operation: string, input: object) => {
    const { data } = await campus
      .as('admin')
      .query<Record<string, { code?: string; count?: number; id?: string }>>(registeredText(operation), {
        input: { idempotencyKey: randomUUID(), ...input },
      });
    return Object.values(data)[0] ?? {};
  };
  const drain = async () => {
    await from.rows('update graphile_worker._private_jobs set run_at = now() where run_at > now()');
    await campus.server.app.get(Jobs).drain();
  };
  const enqueue = (kind: string) =>
    campus.server.app.get(Database).transaction((tx) => campus.server.app.get(Jobs).add(tx, kind, {}));
  return {
    act,
    /** Somebody comes by a link and begins. `line`: the line item that the link brings; `custom`: its parameters. */
    async begin(
      context: string,
      {
        line = null,
        custom = {},
        sub = randomUUID(),
        link = '40',
      }: {
        line?: string | null;
        custom?: Record<string, string>;
        sub?: string;
        link?: string;
      } = {},
    ): Promise<{ sub: string; enrolmentId: string }> {
      const browser = from.browser();
      const page = await from.platform.launch(browser, {
        ...inPlace(context),
        ...resultsClaim(from.platform.services, line),
        [claimNames.custom]: custom,
        [claimNames.resourceLink]: { id: link, title: 'MICIC' },
        sub,
      });
      const entered =
        page.status === 303 ? page : await browser.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
      const enrolmentId = /^\/course\/([0-9a-f-]{36})/.exec(entered.location)?.[1] ?? '';
      expect(enrolmentId).not.toBe('');
      return { sub, enrolmentId };
    },
    /** As if everything were done that the course requires, but for so many activities; every score is `score`. */
    async work(enrolmentId: string, { without = 0, score = 90 }: { without?: number; score?: number } = {}) {
      await from.rows(
        `insert into activity_progress (enrolment_id, version_id, activity_id, status, score, is_passed, completed_at)
         select e.id, e.version_id, a.id, 'completed', case when a.kind = 'quiz' then $3::numeric end,
                case when a.kind = 'quiz' then $3::numeric >= 70 end, now()
           from enrolment e
           join (select version_id, id, kind, count(*) over (partition by version_id) as required,
                        row_number() over (partition by version_id order by module_position, position) as place
                   from version_activity where is_required and months_after is null) a
             on a.version_id = e.version_id and a.place <= a.required - $2::int
          where e.id = $1
         on conflict on constraint activity_progress_pk do update
            set score = excluded.score, is_passed = excluded.is_passed, updated_at = now()`,
        [enrolmentId, without, score],
      );
    },
    /** The minute is over: what is due is worked out and sent. */
    async minute() {
      await enqueue('queue-scores');
      await drain();
    },
    drain,
    enqueue,
    /** The pause that a platform was given is over. */
    async later() {
      await from.rows(`update partner_service set next_call_at = null`);
      await from.rows(`update partner_score set next_try_at = now() where state = 'waiting'`);
    },
    async board(list: ResultList = 'REFUSED'): Promise<Board> {
      const { data } = await campus
        .as('admin')
        .query<{ platformResults: Board }>(registeredText('PlatformResults'), { id: from.id, list });
      return data.platformResults;
    },
    /** What the platform took of somebody, in order. */
    takenOf: (sub: string) => from.platform.services.taken.filter(({ userId }) => userId === sub),
  };
}
