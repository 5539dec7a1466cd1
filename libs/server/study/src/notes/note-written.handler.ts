import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { OutlineCache } from '@campus/course';
import { EnrolmentPins, followUpRefusal } from '@campus/delivery';
import { isRecord, isText } from '../progress/lessons/payloads.ts';
import {
  comesAfterStored,
  receiptCte,
  receiptResult,
  Receipts,
  receiptValues,
  type ReceiptRow,
  type ReceiptValues,
} from '../progress/receipts/receipts.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../progress/work.ts';
import { notePlaceIn, placeRefusal, type NotePlace } from './note-place.rules.ts';
import { MOST_NOTES } from './screen-notes.ts';

/** Characters of one note; the browser's field has the same limit. */
const LONGEST = 2000;

interface NoteWritten extends NotePlace {
  enrolmentId: string;
  noteId: string;
  screenId: string | null;
  text: string | null;
}

interface RecordNoteValues extends ReceiptValues, NoteWritten {
  most: number;
}

const recordNote = statement<ReceiptRow, RecordNoteValues>(
  'note-written-record',
  `with verdict as (
     select e.id, e.version_id,
            coalesce(${followUpRefusal},
                     case when :text::text is not null
                           and (select count(*)
                                  from screen_note n
                                 where n.enrolment_id = e.id
                                   and n.id <> :noteId::uuid
                                   and n.text is not null) >= :most::int
                          then 'NOTES_FULL' end) as refusal
       from participant e where e.id = :enrolmentId
   ),
   ${receiptCte},
   effect as (
     insert into screen_note as stored
       (enrolment_id, id, version_id, activity_id, card_id, term_key, screen_id, text, begun_at, occurred_at,
        device_id, sequence)
     select v.id, :noteId::uuid, v.version_id, :activityId::uuid, :cardId::uuid, :termKey::text, :screenId::text,
            :text::text, :occurredAt::timestamptz, :occurredAt::timestamptz, :deviceId::uuid, :sequence::bigint
       from verdict v, receipt r where r.refusal is null
     on conflict (enrolment_id, id) do update set
       text = excluded.text, device_id = excluded.device_id, sequence = excluded.sequence,
       occurred_at = greatest(stored.occurred_at, excluded.occurred_at), updated_at = now()
      where ${comesAfterStored}
   )
   ${receiptResult}`,
);

/** A note was written, changed or deleted: of each note the last entry wins. */
@Injectable()
export class NoteWrittenHandler implements WorkHandler<NoteWritten> {
  readonly kind = 'noteWritten';

  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
    private readonly pins: EnrolmentPins,
    private readonly outlines: OutlineCache,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): NoteWritten | null {
    if (!isRecord(input)) return null;
    const place = notePlaceIn(input);
    const { enrolmentId, noteId, screenId = null, text = null } = input;
    if (place === null || !isId(enrolmentId) || !isId(noteId)) return null;
    if (screenId !== null && !isText(screenId, 200)) return null;
    return text === null || isText(text, LONGEST) ? { ...place, enrolmentId, noteId, screenId, text } : null;
  }

  async record(entry: WorkEntry, written: NoteWritten): Promise<Receipt> {
    const pin = await this.pins.mine({ personId: entry.personId }, written.enrolmentId);
    const refusal = pin ? placeRefusal(await this.outlines.get(pin.versionId), written) : 'NOT_FOUND';
    if (!pin || refusal) return this.receipts.refuse(entry, this.kind, refusal ?? 'NOT_FOUND');
    const row = await this.database.row(recordNote, {
      ...receiptValues(entry, this.kind),
      ...written,
      enrolmentId: pin.id,
      most: MOST_NOTES,
    });
    return this.receipts.from(entry, row);
  }
}
