import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { moduleRefusal, type ModuleValues } from '@campus/delivery';
import { entryRefusal } from '../late/lateness.sql.ts';
import { isRecord, isText, placeIn } from './payloads.ts';
import {
  receiptCte,
  receiptResult,
  Receipts,
  receiptValues,
  type ReceiptRow,
  type ReceiptValues,
} from '../receipts/receipts.ts';
import { WorkPlaces } from '../work-place.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../work.ts';

interface ScreenSeen {
  enrolmentId: string;
  activityId: string;
  screenId: string;
}

interface RecordScreenValues extends ReceiptValues, ModuleValues {
  enrolmentId: string;
  activityId: string;
  screenId: string;
  coreScreens: readonly string[];
}

const recordScreen = statement<ReceiptRow, RecordScreenValues>(
  'screen-seen-record',
  `with verdict as (
     select e.id, e.version_id, coalesce(${entryRefusal}, ${moduleRefusal}) as refusal
       from enrolment_window e where e.id = :enrolmentId
   ),
   ${receiptCte},
   effect as (
     insert into activity_progress as p
       (enrolment_id, version_id, activity_id, status, screens, last_screen, last_screen_at, started_at, completed_at)
     select v.id, v.version_id, :activityId::uuid,
            case when :coreScreens::text[] <@ array[:screenId::text] then 'completed' else 'started' end,
            array[:screenId::text], :screenId::text, :occurredAt::timestamptz, :occurredAt::timestamptz,
            case when :coreScreens::text[] <@ array[:screenId::text] then :occurredAt::timestamptz end
       from verdict v, receipt r where r.refusal is null
     on conflict (enrolment_id, activity_id) do update set
       screens = case when :screenId = any(p.screens) then p.screens else p.screens || :screenId::text end,
       last_screen = case when p.last_screen_at > :occurredAt then p.last_screen else :screenId end,
       last_screen_at = greatest(p.last_screen_at, :occurredAt),
       started_at = least(p.started_at, :occurredAt),
       status = case when :coreScreens <@ (p.screens || :screenId::text) then 'completed' else p.status end,
       completed_at = case when p.completed_at is null and :coreScreens <@ (p.screens || :screenId::text)
                           then greatest(p.last_screen_at, :occurredAt) else p.completed_at end,
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
    const row = await this.database.row(recordScreen, {
      ...receiptValues(entry, this.kind),
      enrolmentId: place.pin.id,
      activityId: place.activity.id,
      screenId: seen.screenId,
      coreScreens: screens,
      required: place.required,
      moduleId: place.activity.moduleId,
    });
    return this.receipts.from(entry, row);
  }
}
