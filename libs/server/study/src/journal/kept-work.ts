import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { isRecord } from '../progress/lessons/payloads.ts';
import type { WorkEntry } from '../progress/work.ts';

/** $1 id, $2 to $5 the entry, $6 kind, $7 payload, $8 enrolment, $9 activity and $10 attempt as far as the payload names them. */
const keepWork = statement(
  'late-work-keep',
  `insert into late_work (id, person_id, device_id, sequence, kind, payload, enrolment_id, activity_id, attempt_id, occurred_at)
   select $1::uuid, $2::uuid, $3::uuid, $4::bigint, $6::text, $7::jsonb, coalesce($8::uuid, q.enrolment_id, s.enrolment_id),
          coalesce($9::uuid, q.activity_id, s.activity_id), $10::uuid, $5::timestamptz
     from (select $10::uuid as id) attempt left join quiz_attempt q using (id) left join package_attempt s using (id)
   on conflict (person_id, device_id, sequence) do nothing`,
);

const textIn = (payload: unknown, name: string): unknown =>
  isRecord(payload) && typeof payload[name] === 'string' ? payload[name] : null;

/** Keeps an entry that came late until somebody decides. Asked again for a repeat, it keeps it once. */
@Injectable()
export class KeptWork {
  constructor(private readonly database: Database) {}

  async keep(entry: WorkEntry, kind: string, payload: unknown): Promise<void> {
    const place = textIn(payload, 'enrolmentId');
    await this.database.rows(keepWork, [
      newId(),
      entry.personId,
      entry.deviceId,
      entry.sequence,
      entry.occurredAt,
      kind,
      JSON.stringify(payload),
      place,
      place && textIn(payload, 'activityId'),
      place ? null : textIn(payload, 'attemptId'),
    ]);
  }
}
