import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { isRecord } from '../progress/lessons/payloads.ts';
import { entryValues, type EntryValues } from '../progress/receipts/receipts.ts';
import type { WorkEntry } from '../progress/work.ts';

const keepWork = statement<
  object,
  EntryValues & {
    id: string;
    kind: string;
    /** As JSON. */
    payload: string;
    /** The place, as far as the payload names it. */
    enrolmentId: string | null;
    activityId: string | null;
    attemptId: string | null;
  }
>(
  'late-work-keep',
  `insert into late_work (id, person_id, device_id, sequence, kind, payload, enrolment_id, activity_id,
                          attempt_id, occurred_at)
   select :id::uuid, :personId::uuid, :deviceId::uuid, :sequence::bigint, :kind::text, :payload::jsonb,
          coalesce(:enrolmentId::uuid, q.enrolment_id, s.enrolment_id),
          coalesce(:activityId::uuid, q.activity_id, s.activity_id), :attemptId::uuid,
          :occurredAt::timestamptz
     from (select :attemptId::uuid as id) attempt
     left join quiz_attempt q using (id)
     left join package_attempt s using (id)
   on conflict (person_id, device_id, sequence) do nothing`,
);

const textIn = (payload: unknown, name: string): string | null => {
  const text = isRecord(payload) ? payload[name] : null;
  return typeof text === 'string' ? text : null;
};

/** Keeps an entry that came late until somebody decides. A repeat is kept once. */
@Injectable()
export class KeptWork {
  constructor(private readonly database: Database) {}

  async keep(entry: WorkEntry, kind: string, payload: unknown): Promise<void> {
    const place = textIn(payload, 'enrolmentId');
    await this.database.rows(keepWork, {
      id: newId(),
      ...entryValues(entry),
      kind,
      payload: JSON.stringify(payload),
      enrolmentId: place,
      activityId: place && textIn(payload, 'activityId'),
      attemptId: place ? null : textIn(payload, 'attemptId'),
    });
  }
}
