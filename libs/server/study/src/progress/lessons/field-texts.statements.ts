import { statement } from '@campus/platform/database/database.ts';
import { moduleRefusal, type ModuleValues } from '@campus/delivery';
import { entryRefusal } from '../late/lateness.sql.ts';
import { comesAfterStored, type ReceiptRow, type ReceiptValues } from '../receipts/receipts.ts';

export interface FieldPlace {
  enrolmentId: string;
  activityId: string;
  fieldId: string;
}

export interface WriteValues extends ReceiptValues, ModuleValues, FieldPlace {
  value: string;
  /** The text that stood in the field; empty: none did; null: the device did not say. */
  beforeId: string | null;
}

/**
 * Writes where there is nothing to compare: nothing stands there, or what the device had before it, and no other text
 * waits. Then, and where it is refused, there is a row; else nothing was written, no receipt either.
 */
export const writePlainField = statement<ReceiptRow, WriteValues>(
  'field-written-plain',
  `with verdict as (
     select e.id, e.version_id, coalesce(${entryRefusal}, ${moduleRefusal}) as refusal
       from enrolment_window e where e.id = :enrolmentId
   ),
   effect as (
     insert into worksheet_value as stored
       (enrolment_id, version_id, activity_id, field_id, value, before_id, occurred_at, device_id, sequence)
     select v.id, v.version_id, :activityId::uuid, :fieldId::text, :value::text, :beforeId::text,
            :occurredAt::timestamptz, :deviceId::uuid, :sequence::bigint
       from verdict v
      where v.refusal is null
        and not exists (select from journal_receipt n
                         where n.person_id = :personId::uuid
                           and n.device_id = :deviceId::uuid
                           and n.sequence = :sequence::bigint)
     on conflict (enrolment_id, activity_id, field_id) do update set
       value = excluded.value, before_id = excluded.before_id, device_id = excluded.device_id,
       sequence = excluded.sequence, occurred_at = greatest(stored.occurred_at, excluded.occurred_at),
       updated_at = now()
      where ${comesAfterStored}
        and (stored.text_id = excluded.before_id
             or (stored.device_id = excluded.device_id
                 and stored.before_id is not distinct from excluded.before_id))
        and not exists (select from other_text o
                         where o.enrolment_id = stored.enrolment_id
                           and o.activity_id = stored.activity_id
                           and o.field_id = stored.field_id)
     returning enrolment_id
   ),
   receipt as (
     insert into journal_receipt (person_id, device_id, sequence, kind, refusal, occurred_at)
     select :personId::uuid, :deviceId::uuid, :sequence::bigint, :kind::text, v.refusal, :occurredAt::timestamptz
       from verdict v
      where v.refusal is not null or exists (select from effect)
     on conflict do nothing
     returning refusal
   )
   select refusal, false as is_repeat from receipt
   union all
   select refusal, true from journal_receipt
    where person_id = :personId and device_id = :deviceId and sequence = :sequence
      and not exists (select from receipt)`,
);

export interface TextRow {
  value: string;
  text_id: string;
  before_id: string | null;
  occurred_at: Date;
  device_id: string | null;
  sequence: string | null;
}

/** The text in force, until the end of the transaction nobody else's to change. */
export const holdField = statement<TextRow, FieldPlace>(
  'field-hold',
  `select value, text_id, before_id, occurred_at, device_id, sequence
     from worksheet_value
    where enrolment_id = :enrolmentId and activity_id = :activityId and field_id = :fieldId
      for update`,
);

/** The newest first. */
export const othersOfField = statement<TextRow, FieldPlace>(
  'field-other-texts',
  `select value, text_id, before_id, occurred_at, device_id, sequence
     from other_text
    where enrolment_id = :enrolmentId and activity_id = :activityId and field_id = :fieldId
    order by occurred_at desc, text_id
    limit 100`,
);

/** A text as it is put in force or kept beside the one that is. */
export interface TextValues extends FieldPlace {
  value: string;
  beforeId: string | null;
  occurredAt: Date;
  deviceId: string | null;
  sequence: number | null;
}

export const putInForce = statement<unknown, TextValues>(
  'field-put-in-force',
  `update worksheet_value
      set value = :value, before_id = :beforeId, device_id = :deviceId, sequence = :sequence,
          occurred_at = greatest(occurred_at, :occurredAt::timestamptz), updated_at = now()
    where enrolment_id = :enrolmentId and activity_id = :activityId and field_id = :fieldId`,
);

export const keepOther = statement<unknown, TextValues>(
  'field-keep-other',
  `insert into other_text (enrolment_id, activity_id, field_id, value, before_id, occurred_at, device_id, sequence)
   values (:enrolmentId, :activityId, :fieldId, :value, :beforeId, :occurredAt, :deviceId, :sequence)
   on conflict do nothing`,
);

export const dropOthers = statement<unknown, FieldPlace & { textIds: string[] }>(
  'field-drop-others',
  `delete from other_text
    where enrolment_id = :enrolmentId and activity_id = :activityId and field_id = :fieldId
      and text_id = any(:textIds::text[])`,
);
