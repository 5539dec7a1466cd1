import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import { type ExportStandard } from '../writing/course-package.ts';
import { type DispatchSort } from './dispatch.type.ts';

export interface DispatchRow {
  id: string;
  version_id: string;
  target_id: string;
  standard: ExportStandard;
  locales: string[];
  label: string;
  is_open: boolean;
  max_learners: number | null;
  closes_at: Date | null;
  created_at: Date;
  launches: number;
  learners: number;
  completions: number;
}

const row = `
  select d.id, d.version_id, d.target_id, d.standard, d.locales, d.label, d.is_open, d.max_learners,
         d.closes_at, d.created_at, coalesce(u.launches, 0) as launches, coalesce(u.learners, 0) as learners,
         coalesce(u.completions, 0) as completions
    from dispatch d
    left join lateral (select count(*)::int as launches, count(distinct learner_hash)::int as learners,
                              count(distinct learner_hash) filter (where is_done)::int as completions
                         from dispatch_launch l
                        where l.dispatch_id = d.id) u on true`;

/** $1 a pattern of its label or null. */
const isFound = '($1::text is null or search_key(d.label) like $1)';

const orders: Record<DispatchSort, string> = {
  created: 'd.created_at $dir',
  label: `d.label collate "es-x-icu" $dir`,
  learners: 'coalesce(u.learners, 0) $dir, d.created_at desc',
  launches: 'coalesce(u.launches, 0) $dir, d.created_at desc',
  completions: 'coalesce(u.completions, 0) $dir, d.created_at desc',
};

/** $2 limit · $3 offset. */
export const dispatchPage = inEveryOrder(orders, ({ suffix, text }) =>
  statement<DispatchRow>(
    `dispatch-page-${suffix}`,
    `${row} where ${isFound} order by ${text}, d.id limit $2 offset $3`,
  ),
);
export const dispatchCount = statement<{ count: number }>(
  'dispatch-count',
  `select count(*)::int as count from dispatch d where ${isFound}`,
);
export const dispatchById = statement<DispatchRow>('dispatch-by-id', `${row} where d.id = $1`);

/** Needed to admit a learner; the salt goes no further. */
export const dispatchSalt = statement<{ salt: string }>(
  'dispatch-salt',
  `select salt from dispatch where id = $1`,
);

/**
 * Counts a launch when the dispatch lets this learner in. The lock makes the last place go to one of two who come at
 * once; who was let in before may always come back.
 */
export const beginLaunch = statement<{ id: string }>(
  'dispatch-begin-launch',
  `with asked as (select * from dispatch where id = $1 for update)
   insert into dispatch_launch (id, dispatch_id, learner_hash)
   select $2, asked.id, $3
     from asked
    where asked.is_open
      and (asked.closes_at is null or asked.closes_at > now())
      and (asked.max_learners is null
           or exists (select from dispatch_launch l where l.dispatch_id = asked.id and l.learner_hash = $3)
           or (select count(distinct learner_hash) from dispatch_launch l where l.dispatch_id = asked.id)
                < asked.max_learners)
   returning id`,
);

/** What is done stays done. */
export const noteNews = statement<
  { id: string },
  { dispatchId: string; launchId: string; isDone: boolean; isPassed: boolean | null; score: number | null }
>(
  'dispatch-note-news',
  `update dispatch_launch
      set is_done = is_done or :isDone, is_passed = coalesce(:isPassed, is_passed),
          score = coalesce(:score, score), reported_at = now()
    where id = :launchId and dispatch_id = :dispatchId returning id`,
);
