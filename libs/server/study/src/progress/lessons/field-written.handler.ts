import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { moduleRefusal } from '@campus/delivery';
import { entryRefusal } from '../late/lateness.sql.ts';
import { isRecord, isText, placeIn } from './payloads.ts';
import {
  comesAfter,
  receiptCte,
  receiptResult,
  Receipts,
  receiptValues,
  type ReceiptRow,
} from '../receipts/receipts.ts';
import { WorkPlaces } from '../work-place.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../work.ts';

/** Characters one field holds; the browser's field has the same limit. */
const LONGEST = 2000;

interface FieldWritten {
  enrolmentId: string;
  activityId: string;
  fieldId: string;
  value: string;
}

/** $5 enrolment, $6 activity, $7 field, $8 value, $9 what must be completed before, $10 module. */
const recordField = statement<ReceiptRow>(
  'field-written-record',
  `with verdict as (
     select e.id, e.version_id, coalesce(${entryRefusal('e')},
            ${moduleRefusal('e', '$9::uuid[]', '$10::uuid', '$4::timestamptz')}) as refusal
       from enrolment_window e where e.id = $5
   ),
   ${receiptCte('fieldWritten', 'select refusal from verdict')},
   effect as (
     insert into worksheet_value as w (enrolment_id, version_id, activity_id, field_id, value, occurred_at, device_id, sequence)
     select v.id, v.version_id, $6::uuid, $7::text, $8::text, $4::timestamptz, $2::uuid, $3::bigint
       from verdict v, receipt r where r.refusal is null
     on conflict (enrolment_id, activity_id, field_id) do update set value = excluded.value, device_id = excluded.device_id, sequence = excluded.sequence,
       occurred_at = greatest(w.occurred_at, excluded.occurred_at), updated_at = now()
      where ${comesAfter('w')}
   )
   ${receiptResult}`,
);

/** A field of a worksheet was written: the last text wins. */
@Injectable()
export class FieldWrittenHandler implements WorkHandler<FieldWritten> {
  readonly kind = 'fieldWritten';

  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
    private readonly places: WorkPlaces,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): FieldWritten | null {
    if (!isRecord(input)) return null;
    const place = placeIn(input);
    const { fieldId, value } = input;
    return place && isText(fieldId, 200) && isText(value, LONGEST) ? { ...place, fieldId, value } : null;
  }

  async record(entry: WorkEntry, written: FieldWritten): Promise<Receipt> {
    const place = await this.places.find(entry.personId, written, 'lesson');
    if (!place) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    if (!place.activity.settings.fields.includes(written.fieldId)) {
      return this.receipts.refuse(entry, this.kind, 'INPUT_INVALID');
    }
    const row = await this.database.row(recordField, [
      ...receiptValues(entry),
      place.pin.id,
      place.activity.id,
      written.fieldId,
      written.value,
      place.required,
      place.activity.moduleId,
    ]);
    return this.receipts.from(entry, row);
  }
}
