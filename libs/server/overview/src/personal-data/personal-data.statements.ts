import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type ExportStatus, type ErasureBlocker } from './personal-data.type.ts';
import { type ErasureStatus } from './erasing/erasure.entity.ts';

export interface PersonRow {
  id: string;
  name: string;
  given_names: string;
  locale: Locale;
  time_zone: string;
  country: string | null;
  address: string | null;
  roles: string[];
}

/** An erased person is not found; a merged account is handled with the surviving one. */
export const personById = statement<PersonRow>(
  'personal-data-person',
  `select p.id, p.full_name as name, p.given_names,
          p.locale, p.time_zone, p.country_code as country, m.address,
          coalesce((select array_agg(distinct g.role) from role_in_force g where g.person_id = p.id),
                   '{}') as roles
     from account p
     left join current_address m on m.person_id = p.id
    where p.id = $1 and p.erased_at is null and p.merged_into is null`,
);

export interface ExportRow {
  id: string;
  status: ExportStatus;
  asked_at: Date;
  is_mine: boolean;
  asked_by_person: boolean;
  reason: string | null;
  expires_at: Date | null;
  taken_at: Date | null;
  bytes: number | null;
}

/** $1 person, $2 who reads. */
export const exportsOf = statement<ExportRow>(
  'personal-data-exports',
  `select id, status, asked_at, asked_by = $2 as is_mine, asked_by = person_id as asked_by_person, reason,
          expires_at, taken_at, bytes
     from personal_data_export
    where person_id = $1
    order by asked_at desc, id limit 20`,
);

export const exportToMake = statement<{ id: string; person_id: string; asked_by: string }>(
  'personal-data-export-to-make',
  `select id, person_id, asked_by from personal_data_export where id = $1 and status = 'waiting'`,
);

export const exportMade = statement<
  { id: string },
  { id: string; blobHash: string; bytes: number; days: number }
>(
  'personal-data-export-made',
  `update personal_data_export set status = 'ready', blob_hash = :blobHash, bytes = :bytes, ready_at = now(),
                                   expires_at = now() + make_interval(days => :days)
    where id = :id and status = 'waiting' returning id`,
);

/** Only who asked, only in time. */
export const exportToTake = statement<{
  blob_hash: string;
  bytes: number;
  person_id: string;
  country: string | null;
  is_first: boolean;
}>(
  'personal-data-export-to-take',
  `select x.blob_hash, x.bytes, x.person_id, p.country_code as country, x.taken_at is null as is_first
     from personal_data_export x join account p on p.id = x.person_id
    where x.id = $1 and x.asked_by = $2 and x.status = 'ready' and x.expires_at > now()
      and x.blob_hash is not null and x.bytes is not null`,
);

export const exportTaken = statement(
  'personal-data-export-taken',
  `update personal_data_export set taken_at = now() where id = $1 and taken_at is null`,
);

/** Expired files lose their name, which lets the storage remove them. */
export const expireExports = statement<{ blob_hash: string }>(
  'personal-data-exports-expire',
  `update personal_data_export x set status = 'expired', blob_hash = null
     from (select id, blob_hash
             from personal_data_export
            where status = 'ready' and blob_hash is not null and expires_at <= now()) old
    where x.id = old.id returning old.blob_hash`,
);

export interface ErasureRow {
  id: string;
  person_id: string;
  asked_by: string;
  status: ErasureStatus;
  asked_at: Date;
  due_at: Date;
  reason: string;
}

const ERASURE = `id, person_id, asked_by, status, asked_at, due_at, reason`;

export const erasureWaiting = statement<ErasureRow>(
  'erasure-waiting',
  `select ${ERASURE} from erasure where person_id = $1 and status = 'waiting'`,
);
export const erasureById = statement<ErasureRow>(
  'erasure-by-id',
  `select ${ERASURE} from erasure where id = $1 for update`,
);
export const erasuresDue = statement<{ id: string }>(
  'erasures-due',
  `select id from erasure where status = 'waiting' and due_at <= now() order by due_at, id limit 100`,
);
export const endErasure = statement(
  'erasure-end',
  `update erasure set status = $2, ended_at = now(), cancelled_by = $3 where id = $1`,
);

/** $1 person, $2 the role that must keep a holder. */
export const blockersOf = statement<{ why: ErasureBlocker }>(
  'erasure-blockers',
  `select 'LAST_ADMINISTRATOR' as why
    where exists (select from role_in_force where person_id = $1 and role = $2)
      and not exists (select from role_in_force g join account p on p.id = g.person_id
                       where g.role = $2 and g.person_id <> $1 and p.disabled_at is null)
   union all
   select 'BATCH' where exists (
     select from awaited_certificate a join participant e on e.id = a.enrolment_id where e.person_id = $1)`,
);
