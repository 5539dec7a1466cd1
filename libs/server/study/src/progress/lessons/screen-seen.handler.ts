import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { moduleRefusal } from '@campus/delivery';
import { entryRefusal } from '../late/lateness.sql.ts';
import { isRecord, isText, placeIn } from './payloads.ts';
import { receiptCte, receiptResult, Receipts, receiptValues, type ReceiptRow } from '../receipts/receipts.ts';
import { WorkPlaces } from '../work-place.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../work.ts';

interface ScreenSeen {
  enrolmentId: string;
  activityId: string;
  screenId: string;
}

/** $5 enrolment, $6 activity, $7 screen, $8 the core screens, $9 what must be completed before, $10 module. */
const recordScreen = statement<ReceiptRow>(
  'screen-seen-record',
  `with verdict as (
     select e.id, e.version_id, coalesce(${entryRefusal('e')},
            ${moduleRefusal('e', '$9::uuid[]', '$10::uuid', '$4::timestamptz')}) as refusal
       from enrolment_window e where e.id = $5
   ),
   ${receiptCte('screenSeen', 'select refusal from verdict')},
   effect as (
     insert into activity_progress as p
       (enrolment_id, version_id, activity_id, status, screens, last_screen, last_screen_at, started_at, completed_at)
     select v.id, v.version_id, $6::uuid, case when $8::text[] <@ array[$7::text] then 'completed' else 'started' end,
            array[$7::text], $7::text, $4::timestamptz, $4::timestamptz, case when $8::text[] <@ array[$7::text] then $4::timestamptz end
       from verdict v, receipt r where r.refusal is null
     on conflict (enrolment_id, activity_id) do update set
       screens = case when $7 = any(p.screens) then p.screens else p.screens || $7::text end,
       last_screen = case when p.last_screen_at > $4 then p.last_screen else $7 end,
       last_screen_at = greatest(p.last_screen_at, $4),
       started_at = least(p.started_at, $4),
       status = case when $8 <@ (p.screens || $7::text) then 'completed' else p.status end,
       completed_at = case when p.completed_at is null and $8 <@ (p.screens || $7::text)
                           then greatest(p.last_screen_at, $4) else p.completed_at end,
       updated_at = now()
   )
   ${receiptResult}`,
);

/** A screen of a lesson was on the display: the lesson is completed when every core screen has been. */
@Injectable()
export class ScreenSeenHandler implements WorkHandler<ScreenSeen> {
  readonly kind = 'screenSeen';

  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
    private readonly places: WorkPlaces,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): ScreenSeen | null {
    if (!isRecord(input)) return null;
    const place = placeIn(input);
    return place && isText(input.screenId, 200) ? { ...place, screenId: input.screenId } : null;
  }

  async record(entry: WorkEntry, seen: ScreenSeen): Promise<Receipt> {
    const place = await this.places.find(entry.personId, seen, 'lesson');
    if (!place) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    const { screens } = place.activity.settings;
    if (!screens.includes(seen.screenId)) return this.receipts.refuse(entry, this.kind, 'INPUT_INVALID');
    const row = await this.database.row(recordScreen, [
      ...receiptValues(entry),
      place.pin.id,
      place.activity.id,
      seen.screenId,
      screens,
      place.required,
      place.activity.moduleId,
    ]);
    return this.receipts.from(entry, row);
  }
}
