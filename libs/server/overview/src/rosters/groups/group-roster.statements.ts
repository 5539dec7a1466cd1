import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import { reachedBasis, type OutcomeBasis } from '@campus/certification';
import { type EnrolmentStatus } from '@campus/delivery';
import { type RosterSort } from '../roster.type.ts';

export interface GroupRow {
  id: string;
  edition_id: string;
  name: string;
  edition_titles: Record<string, string>;
  starts_on: string;
  begins_on: string | null;
  ends_on: string | null;
  is_closed: boolean;
  people: number;
  half_days: number;
}

/** Half days that are over, of sessions of the group or of everybody. `g` is an alias of `cohort`. */
const HALF_DAYS = `
  live_half_day h
   where h.edition_id = g.edition_id
     and (h.group_id is null or h.group_id = g.id)
     and not h.is_cancelled
     and h.is_over`;

const MINE = `
  cohort g
   where exists (select from current_facilitator f where f.group_id = g.id and f.person_id = :viewerId)`;

const columns = `
  g.id, g.edition_id, g.name, g.edition_titles, g.starts_on::text, g.begins_on::text as begins_on, g.ends_on::text,
  g.closed_at is not null as is_closed,
  (select count(*)::int from participant e where e.group_id = g.id and e.holds_seat) as people,
  (select count(*)::int from ${HALF_DAYS}) as half_days`;

export const facilitatedGroups = statement<GroupRow, { viewerId: string }>(
  'facilitated-groups',
  `select ${columns} from ${MINE} order by g.closed_at is not null, g.starts_on desc, g.name, g.id limit 100`,
);

export const facilitatedGroup = statement<GroupRow, { viewerId: string; groupId: string }>(
  'facilitated-group',
  `select ${columns} from ${MINE} and g.id = :groupId`,
);

export interface MemberRow {
  id: string;
  full_name: string;
  status: EnrolmentStatus;
  percent: number;
  basis: OutcomeBasis | null;
  last_work_at: Date | null;
  attended: number;
  total: number;
}

const orders: Record<RosterSort, string> = {
  name: 'p.first_surname collate "es-x-icu" $dir, p.given_names collate "es-x-icu" $dir, e.id $dir',
  progress: 'st.percent $dir, e.id $dir',
  activity: 'st.last_work_at $dir nulls last, e.id $dir',
};

/** Groups that the actor accompanies in which people study now, the newest first. `editionId` null: of every edition. */
export const facilitatedGroupsRunning = statement<
  { id: string; edition_id: string; name: string },
  { viewerId: string; editionId: string | null; limit: number }
>(
  'facilitated-groups-running',
  `select g.id, g.edition_id, g.name
     from cohort g
     join offering o on o.id = g.edition_id
    where o.phase = 'current'
      and (:editionId::uuid is null or o.id = :editionId)
      and exists (select from current_facilitator f where f.group_id = g.id and f.person_id = :viewerId)
    order by o.starts_on desc, g.name, g.id limit :limit`,
);

/** Returns nobody for a group that is not the actor's. `among` null: everybody in it. */
export const groupMembers = inEveryOrder(orders, ({ suffix, text }) =>
  statement<
    MemberRow,
    {
      viewerId: string;
      groupId: string;
      pattern: string | null;
      among: readonly string[] | null;
      limit: number;
      offset: number;
    }
  >(
    `group-members-${suffix}`,
    `select e.id, p.full_name, e.status,
            st.percent, ${reachedBasis} as basis, st.last_work_at,
            (select count(*)::int
               from expected_half_day x
              where x.enrolment_id = e.id and x.is_over and x.counted_minutes > 0) as attended,
            count(*) over ()::int as total
       from participant e
       join account p on p.id = e.person_id
       join standing st on st.enrolment_id = e.id
      where e.group_id = :groupId
        and e.holds_seat
        and (:pattern::text is null or p.search_key like :pattern)
        and (:among::uuid[] is null or e.id = any(:among))
        and exists (select from current_facilitator f where f.group_id = e.group_id and f.person_id = :viewerId)
      order by ${text} limit :limit offset :offset`,
  ),
);
