import { type Actor } from '@campus/platform/auth/actor.ts';
import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { isInForce } from '../in-force.sql.ts';
import { affiliation, type Affiliation } from './item-affiliation.sql.ts';
import { stateOfItem } from './item-names.sql.ts';
import { type BatchSort, type BatchStatus } from './batch-vocabulary.ts';
import { type BatchCounts, type CertificateBatch } from './batch.type.ts';

/** A row as shown, except for what depends on the reader. */
export interface BatchRow extends Omit<
  CertificateBatch,
  'countries' | 'counts' | 'mayApprove' | 'mayChange' | 'needsSecondPerson'
> {
  /** Null: everybody's. */
  countries: string[] | null;
  proposedById: string;
  /** A missing count is zero. */
  counts: Partial<BatchCounts>;
}

/**
 * SQL condition: the item `i` depends on a decision that `:viewerId` took alone. A grant by two people is
 * nobody's alone.
 */
const restsOnOwn = `
  (coalesce(i.basis, 'earned') <> 'earned'
   and exists (select from decision_in_force o
                where o.enrolment_id = i.enrolment_id
                  and o.kind <> 'hold'
                  and o.confirmed_by is null
                  and o.decided_by = :viewerId::uuid))`;

const READY = `${stateOfItem} = 'ready'`;

/** A batch with the counts the viewer may see; `:countries` are those whose people are counted, null for all. */
const batchFor = `
  select b.id, b.edition_id as "editionId", b.countries, b.status, b.ceremony_order as "ceremonyOrder",
         t.number as "templateNumber", b.proposed_by as "proposedById",
         coalesce(b.proposed_as, proposer.short_name) as "proposedBy", b.proposed_at as "proposedAt",
         coalesce(b.approved_as, approver.short_name) as "approvedBy", b.approved_at as "approvedAt",
         b.finished_at as "finishedAt", b.mails_wanted_at as "mailsWantedAt",
         coalesce(k.counts, '{}') as counts
    from certificate_batch b
    left join certificate_template t on t.id = b.template_id
    left join account proposer on proposer.id = b.proposed_by
    left join account approver on approver.id = b.approved_by
    left join lateral (
      select jsonb_object_agg(s.state, s.count)
               || jsonb_build_object('files', sum(s.files), 'mailed', sum(s.mailed),
                                     'unmailed', sum(s.unmailed), 'readyWaived', sum(s.waived),
                                     'readyGranted', sum(s.granted),
                                     'readyByOwnDecision', sum(s.own)) as counts
        from (select ${stateOfItem} as state, count(*)::int as count,
                     count(i.mailed_at)::int as mailed,
                     count(*) filter (where i.mailed_at is null and c.id is not null)::int as unmailed,
                     count(*) filter (where i.basis = 'waived' and ${READY}) as waived,
                     count(*) filter (where i.basis = 'granted' and ${READY}) as granted,
                     count(*) filter (where ${READY} and ${restsOnOwn}) as own,
                     count(*) filter (where exists (select from certificate_file f
                                                     where f.certificate_id = i.certificate_id))::int as files
                from certificate_batch_item i
                join participant e on e.id = i.enrolment_id
                join account p on p.id = e.person_id
                left join certificate_in_force c on c.id = i.certificate_id and i.state = 'issued'
               where i.batch_id = b.id and (:countries::text[] is null or p.country_code = any(:countries))
               group by 1) s) k on true`;

/** Whether a batch concerns the person asking: it covers everybody, or one of their countries. */
const concerns = `(b.countries is null or :countries::text[] is null or b.countries && :countries)`;

const listed = `
   where b.edition_id = :editionId
     and ${concerns}
     and b.status <> 'dropped'
     and (:state::text is null or b.status = :state)
     and (:pattern::text is null
          or search_key((select w.short_name from account w where w.id = b.proposed_by)) like :pattern
          or exists (select from known_country c, jsonb_each_text(c.names) as named
                      where c.code = any(b.countries) and search_key(named.value) like :pattern))`;

const batchOrders: Record<BatchSort, string> = {
  proposed: 'b.proposed_at $dir',
  status: `array_position(array['proposed','approved','done'], b.status) $dir, b.proposed_at desc`,
  ready: "coalesce((k.counts ->> 'ready')::int, 0) $dir",
  blocked: "coalesce((k.counts ->> 'blocked')::int, 0) $dir",
  issued: "coalesce((k.counts ->> 'issued')::int, 0) $dir",
  failed: "coalesce((k.counts ->> 'failed')::int, 0) $dir",
};

export const batchPage = inEveryOrder(batchOrders, ({ suffix, text }) =>
  statement<
    BatchRow,
    {
      editionId: string;
      countries: readonly string[] | null;
      pattern: string | null;
      state: string | null;
      viewerId: string;
      limit: number;
      offset: number;
    }
  >(
    `certificate-batches-${suffix}`,
    `${batchFor} ${listed} order by ${text}, b.id limit :limit offset :offset`,
  ),
);

export const batchCount = statement<
  { count: number },
  { editionId: string; countries: readonly string[] | null; pattern: string | null; state: string | null }
>('certificate-batch-count', `select count(*)::int as count from certificate_batch b ${listed}`);

export const batchById = statement<
  BatchRow,
  { batchId: string; countries: readonly string[] | null; viewerId: string }
>('certificate-batch-by-id', `${batchFor} where b.id = :batchId and ${concerns}`);

export interface LockedBatchRow {
  id: string;
  edition_id: string;
  countries: string[] | null;
  status: BatchStatus;
  proposed_by: string;
}

/** $1 batch. Locked until the transaction ends. */
export const lockBatch = statement<LockedBatchRow>(
  'certificate-batch-lock',
  `select id, edition_id, countries, status, proposed_by from certificate_batch where id = $1 for update`,
);

/** Returns the one already open, looked at again. */
export const openBatch = statement<
  { id: string; is_new: boolean },
  { id: string; editionId: string; countries: readonly string[] | null; proposedBy: string }
>(
  'certificate-batch-open',
  `insert into certificate_batch (id, edition_id, countries, proposed_by, proposed_as)
   select :id, :editionId, :countries, w.id, w.short_name from account w where w.id = :proposedBy
   on conflict (edition_id, countries) where status = 'proposed'
     do update set proposed_by = excluded.proposed_by, proposed_as = excluded.proposed_as, proposed_at = now()
   returning id, id = :id as is_new`,
);

/**
 * $1 batch · $2 a JSON list of `ProposedItem` · $3 are names and affiliations pinned again? A proposal pins them; what only
 * looks at one person again leaves those that were proposed. Places in the ceremony stay.
 */
export const writeItems = statement<object>(
  'certificate-batch-write-items',
  `insert into certificate_batch_item (batch_id, enrolment_id, name, affiliation, state, outcome, basis,
                                       explanations, blockers, blocker_codes, differs)
   select $1, e.id, p.full_name, ${affiliation}, i ->> 'state', i ->> 'outcome', i ->> 'basis',
          i -> 'explanations', i -> 'blockers',
          array(select distinct b ->> 'code' from jsonb_array_elements(i -> 'blockers') b),
          (i ->> 'differs')::boolean
     from jsonb_array_elements($2::jsonb) i
     join participant e on e.id = (i ->> 'enrolmentId')::uuid
     join account p on p.id = e.person_id
   on conflict (batch_id, enrolment_id)
     do update set name = case when $3::boolean then excluded.name
                               else coalesce(certificate_batch_item.name, excluded.name) end,
                   affiliation = case when $3::boolean then excluded.affiliation
                                      else coalesce(certificate_batch_item.affiliation,
                                                    excluded.affiliation) end,
                   passed_over = case when $3::boolean then null else certificate_batch_item.passed_over end,
                   state = excluded.state, outcome = excluded.outcome, basis = excluded.basis,
                   explanations = excluded.explanations, blockers = excluded.blockers,
                   blocker_codes = excluded.blocker_codes, differs = excluded.differs`,
);

/** $1 batch · $2 who is still in the edition. */
export const dropItems = statement<object>(
  'certificate-batch-drop-items',
  `delete from certificate_batch_item where batch_id = $1 and enrolment_id <> all($2::uuid[])`,
);

/** Open proposals that name an enrolment: what a decision changes, they show at once. */
export const proposalsOf = statement<{ id: string }>(
  'certificate-batches-proposed-of-enrolment',
  `select b.id from certificate_batch b join certificate_batch_item i on i.batch_id = b.id
    where i.enrolment_id = $1 and b.status = 'proposed'`,
);

/** Returns a row when somebody ready depends on a decision the viewer took alone. */
export const restsOnOwnDecision = statement<{ people: number }, { batchId: string; viewerId: string }>(
  'certificate-batch-rests-on-own-decision',
  `select count(*)::int as people from certificate_batch_item i
    where i.batch_id = :batchId and i.state = 'ready' and ${restsOnOwn} having count(*) > 0`,
);

/** $1 batch · $2 template, or null · $3 who approves. */
export const approveBatch = statement<object>(
  'certificate-batch-approve',
  `update certificate_batch b set status = 'approved', template_id = $2, approved_by = $3,
                                  approved_as = w.full_name, approved_at = now()
     from account w
    where b.id = $1 and w.id = $3`,
);

/** $1 batch. Everybody ready, except those whose name has changed since. */
export const awaitReady = statement<{ enrolment_id: string }>(
  'certificate-batch-await-ready',
  `update certificate_batch_item i set state = 'waiting', problem = null from participant e, account p
    where i.batch_id = $1 and e.id = i.enrolment_id and p.id = e.person_id and ${READY} returning i.enrolment_id`,
);

export interface ItemNameRow {
  /** As proposed, and as the account has it. */
  name: string | null;
  present: string;
}

/** $1 batch · $2 enrolment. Locked until the transaction ends. */
export const itemName = statement<ItemNameRow>(
  'certificate-batch-item-name',
  `select i.name, p.full_name as present
     from certificate_batch_item i join participant e on e.id = i.enrolment_id join account p on p.id = e.person_id
    where i.batch_id = $1 and i.enrolment_id = $2 for update of i`,
);

export const nameItem = statement<
  object,
  { batchId: string; enrolmentId: string; name: string; passedOver: string | null }
>(
  'certificate-batch-name-item',
  `update certificate_batch_item set name = :name, passed_over = :passedOver
    where batch_id = :batchId and enrolment_id = :enrolmentId`,
);

/** $1 batch · $2 the state they are in. */
export const awaitItems = statement<{ enrolment_id: string }>(
  'certificate-batch-await-items',
  `update certificate_batch_item set state = 'waiting', problem = null
    where batch_id = $1 and state = $2 returning enrolment_id`,
);

/** $1 batch. The ids only: each is locked on its own. */
export const waitingItems = statement<{ enrolment_id: string }>(
  'certificate-batch-waiting-items',
  `select enrolment_id
     from certificate_batch_item
    where batch_id = $1 and state = 'waiting'
    order by enrolment_id limit 200`,
);

/** $1 batch · $2 enrolment. Null: another server has it, or is done with it. */
export const takeItem = statement<{
  enrolment_id: string;
  name: string | null;
  affiliation: Affiliation | null;
}>(
  'certificate-batch-take-item',
  `select enrolment_id, name, affiliation from certificate_batch_item
    where batch_id = $1 and enrolment_id = $2 and state = 'waiting' for update skip locked`,
);

/** $1 batch · $2 enrolment · $3 certificate. */
export const itemIssued = statement<object>(
  'certificate-batch-item-issued',
  `update certificate_batch_item set state = 'issued', certificate_id = $3, problem = null
    where batch_id = $1 and enrolment_id = $2`,
);

/** $1 batch · $2 enrolment · $3 code. */
export const itemFailed = statement<object>(
  'certificate-batch-item-failed',
  `update certificate_batch_item set state = 'failed', problem = $3
    where batch_id = $1 and enrolment_id = $2 and state = 'waiting'`,
);

/** $1 batch. Does nothing while somebody still waits. */
export const finishBatch = statement<object>(
  'certificate-batch-finish',
  `update certificate_batch b set status = 'done', finished_at = coalesce(finished_at, now())
    where b.id = $1
      and b.status = 'approved'
      and not exists (select from certificate_batch_item i where i.batch_id = b.id and i.state = 'waiting')`,
);

/** $1 batch. */
export const dropBatch = statement<object>(
  'certificate-batch-drop',
  `update certificate_batch set status = 'dropped' where id = $1 and status = 'proposed'`,
);

/** $1 batch. A row: somebody in it is ready. */
export const readyInBatch = statement<{ one: number }>(
  'certificate-batch-ready',
  `select 1 as one from certificate_batch_item i
     join participant e on e.id = i.enrolment_id join account p on p.id = e.person_id
    where i.batch_id = $1 and ${READY} limit 1`,
);

/** $1 batch. */
export const reopenBatch = statement<object>(
  'certificate-batch-reopen',
  `update certificate_batch set status = 'approved' where id = $1 and status = 'done'`,
);

/** $1 batch. */
export const wantMails = statement<object>(
  'certificate-batch-want-mails',
  `update certificate_batch set mails_wanted_at = coalesce(mails_wanted_at, now()) where id = $1`,
);

export interface RunningBatchRow extends LockedBatchRow {
  template_id: string | null;
  /** The name of the person who approved it, on that day. */
  approved_as: string | null;
  /** Who approved it, with the roles of today. */
  issuer: { personId: string; locale: string; timeZone: string; grants: Actor['grants'] } | null;
}

/** $1 batch. */
export const runningBatch = statement<RunningBatchRow>(
  'certificate-batch-running',
  `select b.id, b.edition_id, b.countries, b.status, b.proposed_by, b.template_id, b.approved_as,
          (select jsonb_build_object('personId', p.id, 'locale', p.locale, 'timeZone', p.time_zone, 'grants',
                    coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'country', g.country_code))
                                from role_in_force g where g.person_id = p.id), '[]'))
             from account p where p.id = b.approved_by) as issuer
     from certificate_batch b where b.id = $1`,
);

/** $1 batch · $2 paper. Certificates whose PDF is still to be made. */
export const unprinted = statement<{ id: string; snapshot: CertificateSnapshot }>(
  'certificate-batch-unprinted',
  `select c.id, c.snapshot from certificate_batch_item i join certificate c on c.id = i.certificate_id
    where i.batch_id = $1 and i.state = 'issued'
      and not exists (select from certificate_file f where f.certificate_id = c.id and f.paper = $2)
    order by c.id limit 100`,
);

/** The first stays. */
export const keepFile = statement<
  object,
  { certificateId: string; paper: string; blobHash: string; bytes: number }
>(
  'certificate-file-keep',
  `insert into certificate_file (certificate_id, paper, blob_hash, bytes)
   values (:certificateId, :paper, :blobHash, :bytes)
   on conflict do nothing`,
);

/** $1 batch. Locked, a hundred at a time; people that another server writes to are left out. */
export const unmailed = statement<{
  enrolment_id: string;
  snapshot: CertificateSnapshot;
  given_names: string;
  email: string | null;
}>(
  'certificate-batch-unmailed',
  `select i.enrolment_id, c.snapshot, p.given_names,
          (select m.address from current_address m where m.person_id = p.id) as email
     from certificate_batch_item i join certificate c on c.id = i.certificate_id
     join participant e on e.id = i.enrolment_id join account p on p.id = e.person_id
    where i.batch_id = $1 and i.mailed_at is null and i.state = 'issued' and ${isInForce}
    order by i.enrolment_id limit 100 for update of i skip locked`,
);

/** $1 batch · $2 enrolments. */
export const mailed = statement<object>(
  'certificate-batch-mailed',
  `update certificate_batch_item set mailed_at = now() where batch_id = $1 and enrolment_id = any($2::uuid[])`,
);

/** Course versions that the people of a batch study, or studied before their edition was corrected. $1 batch. */
export const versionsOfBatch = statement<{ version_id: string }>(
  'certificate-batch-versions',
  `with batch_edition as (select distinct e.edition_id, e.version_id
                            from certificate_batch_item i
                            join participant e on e.id = i.enrolment_id
                           where i.batch_id = $1)
   select version_id from batch_edition
   union
   select c.from_version_id
     from applied_correction c
     join batch_edition b on b.edition_id = c.edition_id`,
);
