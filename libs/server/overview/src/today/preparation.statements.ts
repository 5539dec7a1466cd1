import { statement } from '@campus/platform/database/database.ts';
import { type EditionPhase } from '@campus/delivery';
import { outlivesEdition, ruleKinds } from '../notifications/message-kinds.ts';
import { type Asked } from './today.statements.ts';

/** How far an edition that is not closed was prepared; groups, people and links are those of `:countries`. */
export interface Preparation {
  edition_id: string;
  phase: Exclude<EditionPhase, 'closed'>;
  /** Taught in groups with live sessions; else everybody studies alone. */
  is_taught: boolean;
  /** Its modules open one after the other. */
  is_staged: boolean;
  /** Officers enrol themselves. */
  is_open: boolean;
  groups: number;
  unaccompanied: number;
  has_quotas: boolean;
  has_openings: boolean;
  /** Modules that would open when the edition is over. */
  late: number;
  has_sessions: boolean;
  has_people: boolean;
  calls: number;
  drafts: number;
  /** The next call to close of those that are open to these countries and of which they have no link. */
  unsent: string | null;
  /** Something is written automatically while it lasts. */
  writes: boolean;
}

const lasting = ruleKinds
  .filter(outlivesEdition)
  .map((kind) => `'${kind}'`)
  .join(', ');

const isOwnGroup = '(:countries::text[] is null or g.country_code = any(:countries))';
const isOwnPerson = '(:countries::text[] is null or p.country_code = any(:countries))';
const isOwnLink = '(:countries::text[] is null or l.country_code = any(:countries))';

/** Those that begin first, first; those that are over, last. */
export const preparations = statement<Preparation, Omit<Asked, 'viewerId'> & { limit: number }>(
  'today-preparations',
  `select o.id as edition_id, o.phase, o.route <> 'A' as is_taught, o.route = 'B' as is_staged, o.is_open,
          (select count(*)::int
             from cohort g
            where g.edition_id = o.id and ${isOwnGroup}) as groups,
          (select count(*)::int
             from cohort g
            where g.edition_id = o.id
              and ${isOwnGroup}
              and not exists (select from current_facilitator f where f.group_id = g.id)) as unaccompanied,
          exists (select from seat_quota q where q.edition_id = o.id) as has_quotas,
          exists (select from module_opening m
                   where m.edition_id = o.id and m.opens_on is not null) as has_openings,
          (select count(distinct m.module_id)::int
             from module_opening m
            where m.edition_id = o.id and m.opens_on > o.ends_on) as late,
          exists (select from live_half_day h where h.edition_id = o.id and not h.is_cancelled) as has_sessions,
          exists (select
                    from participant e
                    join account p on p.id = e.person_id
                   where e.edition_id = o.id and ${isOwnPerson}) as has_people,
          (select count(*)::int from call_for_nominations c where c.edition_id = o.id) as calls,
          (select count(*)::int
             from call_for_nominations c
            where c.edition_id = o.id and c.phase = 'draft') as drafts,
          (select c.id
             from call_for_nominations c
            where c.edition_id = o.id
              and c.phase = 'open'
              and (:countries::text[] is null or c.countries = '{}' or c.countries && :countries)
              and not exists (select from inviting_link l
                               where l.call_id = c.id and ${isOwnLink})
            order by c.closes_on, c.id limit 1) as unsent,
          exists (select from message_rule r
                   where r.edition_id = o.id and r.is_on and r.kind not in (${lasting})) as writes
     from offering o
    where o.closed_at is null and (:editionId::uuid is null or o.id = :editionId)
    order by o.phase = 'past', o.starts_on, o.id limit :limit`,
);
