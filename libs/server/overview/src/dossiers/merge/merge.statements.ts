import { statement } from '@campus/platform/database/database.ts';
import { type Role } from '@campus/people';
import { UNDO_DAYS } from '../dossier.statements.ts';
import { type Rival } from './merge.rules.ts';

export interface SideRow {
  id: string;
  full_name: string;
  given_names: string;
  first_surname: string;
  second_surname: string | null;
  addresses: string[];
  country: string | null;
  place: string | null;
  roles: Role[];
  created_at: Date;
  last_work_at: Date | null;
  enrolments: number;
  certificates: number;
  duties: number;
  notes: number;
  is_disabled: boolean;
  merged_into: string | null;
}

/** $1 both people. */
export const sides = statement<SideRow>(
  'merge-sides',
  `select p.id, p.full_name, p.given_names, p.first_surname, p.second_surname,
          p.country_code as country, coalesce(w.institution, w.post) as place, p.created_at,
          p.disabled_at is not null as is_disabled, p.merged_into,
          coalesce((select array_agg(m.address order by m.valid_to desc nulls first, m.id)
                      from known_address m
                     where m.person_id = p.id), '{}') as addresses,
          coalesce((select array_agg(distinct g.role order by g.role)
                      from role_in_force g
                     where g.person_id = p.id), '{}') as roles,
          (select max(st.last_work_at)
             from participant e
             join standing st on st.enrolment_id = e.id
            where e.person_id = p.id) as last_work_at,
          (select count(*)::int from participant e where e.person_id = p.id) as enrolments,
          (select count(*)::int
             from participant e
             join certificate_status k on k.enrolment_id = e.id
            where e.person_id = p.id) as certificates,
          (select count(*)::int from posting a where a.person_id = p.id) as duties,
          (select count(*)::int from person_note n where n.person_id = p.id and n.removed_at is null) as notes
     from account p
     left join current_duty w on w.person_id = p.id
    where p.id = any($1)`,
);

export interface CollisionRow {
  edition_id: string;
  titles: Record<string, string>;
  survivor: Rival & { attendance: number };
  loser: Rival & { attendance: number };
  attendance_joined: number;
}

/** $1 survivor, $2 loser. */
export const collisions = statement<CollisionRow>(
  'merge-collisions',
  `with rival as (
     select e.id, e.edition_id, e.person_id,
            jsonb_build_object('id', e.id, 'status', e.status, 'percent', coalesce(st.percent, 0),
                               'lastWorkAt', st.last_work_at,
                               'certificates',
                                 (select count(*) from certificate_in_force k where k.enrolment_id = e.id),
                               'attendance',
                                 (select count(*) from recorded_attendance n where n.enrolment_id = e.id)) as facts
       from participant e
       left join standing st on st.enrolment_id = e.id
      where e.person_id in ($1, $2))
   select ed.id as edition_id, ed.titles, s.facts as survivor, l.facts as loser,
          (select count(*)::int
             from (select half_day_id
                     from recorded_attendance
                    where enrolment_id in (s.id, l.id)
                    group by half_day_id
                   having count(*) = 1) alone) as attendance_joined
     from rival s
     join rival l on l.edition_id = s.edition_id
     join offering ed on ed.id = s.edition_id
    where s.person_id = $1 and l.person_id = $2
    order by ed.starts_on, ed.id`,
);

export interface CandidateRow {
  id: string;
  fullName: string;
  email: string;
  country: string | null;
  place: string | null;
}

export const candidates = statement<
  CandidateRow,
  { personId: string; countries: readonly string[] | null; pattern: string | null; viewerId: string }
>(
  'merge-candidates',
  `select found.*, coalesce(w.institution, w.post) as place
     from (select o.id, o.full_name as "fullName", m.address as email, o.country_code as country
             from account p
             join account o on o.id <> p.id
             join current_address m on m.person_id = o.id
            where p.id = :personId
              and (:countries::text[] is null or p.country_code = any(:countries))
              and (:countries::text[] is null or o.country_code = any(:countries))
              and o.merged_into is null
              and o.id <> :viewerId
              and case when :pattern::text is null
                         then search_key(split_part(o.given_names, ' ', 1) || ' ' || o.first_surname)
                                = search_key(split_part(p.given_names, ' ', 1) || ' ' || p.first_surname)
                       else o.search_key like :pattern or m.address_key like :pattern end
            order by o.first_surname, o.given_names, o.id limit 20) found
     left join current_duty w on w.person_id = found.id
    order by found."fullName", found.id`,
);

export const saveChanges = statement('merge-save', `update account_merge set changes = $2 where id = $1`);

export interface MergeRow {
  id: string;
  survivor_id: string;
  loser_id: string;
  is_undone: boolean;
  is_too_old: boolean;
  /** For either account: done, asked for and waiting, or null. */
  erasure: 'DONE' | 'WAITING' | null;
  changes: unknown;
  survivor_country: string | null;
  loser_country: string | null;
  roles: Role[];
}
export const lockMerge = statement<MergeRow>(
  'merge-lock-one',
  `select m.id, m.survivor_id, m.loser_id, m.undone_at is not null as is_undone, m.changes,
          now() > m.merged_at + interval '${UNDO_DAYS} days' as is_too_old,
          case when s.erased_at is not null or l.erased_at is not null then 'DONE'
               when exists (select from erasure x where x.person_id in (s.id, l.id) and x.status = 'waiting')
                 then 'WAITING' end as erasure,
          s.country_code as survivor_country, l.country_code as loser_country,
          coalesce((select array_agg(distinct g.role) from role_in_force g where g.person_id in (s.id, l.id)),
                   '{}') as roles
     from account_merge m
     join account s on s.id = m.survivor_id
     join account l on l.id = m.loser_id
    where m.id = $1 for update of m`,
);

/** $1 merge, $2 enrolments it touched: what was built on it since, or null. */
export const builtOn = statement<{ what: 'MERGE' | 'CERTIFICATE' | 'WORK' | 'CHANGE' | null }>(
  'merge-built-on',
  `select case when exists (select from account_merge o
                             where o.id <> m.id
                               and o.undone_at is null
                               and o.merged_at > m.merged_at
                               and (m.survivor_id in (o.survivor_id, o.loser_id)
                                    or m.loser_id in (o.survivor_id, o.loser_id))) then 'MERGE'
               when exists (select from certificate_status k
                             where k.enrolment_id = any($2::uuid[]) and k.issued_at > m.merged_at)
                 then 'CERTIFICATE'
               when exists (select from progress a
                             where a.enrolment_id = any($2::uuid[]) and a.updated_at > m.merged_at)
                    or exists (select from attempt_at_quiz q
                                where q.enrolment_id = any($2::uuid[]) and q.started_at > m.merged_at)
                    or exists (select from package_attempt q
                                where q.enrolment_id = any($2::uuid[]) and q.started_at > m.merged_at)
                    or exists (select from attendance_said n
                                where n.enrolment_id = any($2::uuid[]) and n.recorded_at > m.merged_at)
                 then 'WORK'
               when exists (select from audited_act v
                             where v.subject_type = 'enrolment'
                               and v.subject_id = any($2::uuid[]::text[])
                               and v.at > m.merged_at) then 'CHANGE' end as what
     from account_merge m
    where m.id = $1`,
);
export const undone = statement(
  'merge-undone',
  `update account_merge set undone_at = now(), undone_by = $2, undone_reason = $3 where id = $1`,
);
