import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { moduleRefusal, type ModuleValues } from '@campus/delivery';
import { entryRefusal } from '../late/lateness.sql.ts';
import { isRecord, isText, placeIn } from './payloads.ts';
import {
  comesAfterStored,
  receiptCte,
  receiptResult,
  Receipts,
  receiptValues,
  type ReceiptRow,
  type ReceiptValues,
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

interface RecordFieldValues extends ReceiptValues, ModuleValues {
  enrolmentId: string;
  activityId: string;
  fieldId: string;
  value: string;
}

const recordField = statement<ReceiptRow, RecordFieldValues>(
  'field-written-record',
  `with verdict as (
     select e.id, e.version_id, coalesce(${entryRefusal}, ${moduleRefusal}) as refusal
       from enrolment_window e where e.id = :enrolmentId
   ),
   ${receiptCte},
   effect as (
     insert into worksheet_value as stored
       (enrolment_id, version_id, activity_id, field_id, value, occurred_at, device_id, sequence)
     select v.id, v.version_id, :activityId::uuid, :fieldId::text, :value::text, :occurredAt::timestamptz,
            :deviceId::uuid, :sequence::bigint
       from verdict v, receipt r where r.refusal is null
     on conflict (enrolment_id, activity_id, field_id) do update set
       value = excluded.value, device_id = excluded.device_id, sequence = excluded.sequence,
       occurred_at = greatest(stored.occurred_at, excluded.occurred_at), updated_at = now()
      where ${comesAfterStored}
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
    const row = await this.database.row(recordField, {
      ...receiptValues(entry, this.kind),
      enrolmentId: place.pin.id,
      activityId: place.activity.id,
      fieldId: written.fieldId,
      value: written.value,
      required: place.required,
      moduleId: place.activity.moduleId,
    });
    return this.receipts.from(entry, row);
  }
}
