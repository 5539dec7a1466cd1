import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { OutlineCache, type OutlineActivity } from '@campus/course';
import {
  EnrolmentPins,
  moduleRefusal,
  takeTurn,
  type EnrolmentPin,
  type ModuleValues,
} from '@campus/delivery';
import { entryRefusal } from './late/lateness.sql.ts';
import { entryValues, type EntryValues } from './receipts/receipts.ts';
import { type WorkEntry } from './work.ts';

/** Where a piece of work belongs: all of it is remembered, none of it can change. */
export interface WorkPlace<Activity extends OutlineActivity = OutlineActivity> {
  pin: EnrolmentPin;
  activity: Activity;
  /** What must be completed before; for `moduleRefusal`. */
  required: string[];
}

type OfKind<Kind extends OutlineActivity['kind']> = Extract<OutlineActivity, { kind: Kind }>;

const refusalOfWork = statement<
  { refusal: string | null },
  EntryValues & ModuleValues & { enrolmentId: string }
>(
  'work-place-refusal',
  `select coalesce(${entryRefusal}, ${moduleRefusal}) as refusal from enrolment_window e where e.id = :enrolmentId`,
);

@Injectable()
export class WorkPlaces {
  constructor(
    private readonly database: Database,
    private readonly pins: EnrolmentPins,
    private readonly outlines: OutlineCache,
  ) {}

  /** The place when the enrolment is this person's and the activity of this kind is in its version, else null. */
  async find<Kind extends OutlineActivity['kind']>(
    personId: string,
    at: { enrolmentId: string; activityId: string },
    kind: Kind,
  ): Promise<WorkPlace<OfKind<Kind>> | null> {
    const pin = await this.pins.mine({ personId }, at.enrolmentId);
    if (!pin) return null;
    const outline = await this.outlines.get(pin.versionId);
    const activity = outline.find(at.activityId)?.activity;
    if (!activity || !isOfKind(activity, kind)) return null;
    return { pin, activity, required: outline.requiredBefore(activity.id) };
  }

  /**
   * For work that reads before it writes: from here to the end of the transaction one person's devices take turns.
   * Throws `Refused` when the enrolment takes no work of this moment, a gate is in the way, or the module has not been released.
   */
  async lock(tx: EntityManager, { pin, activity, required }: WorkPlace, entry: WorkEntry): Promise<void> {
    const values = { ...entryValues(entry), enrolmentId: pin.id, required, moduleId: activity.moduleId };
    if (!(await takeTurn(this.database, tx, pin.id))) throw new Refused('NOT_FOUND');
    const row = await this.database.rowIn(tx, refusalOfWork, values);
    if (row?.refusal) throw new Refused(row.refusal);
  }
}

const isOfKind = <Kind extends OutlineActivity['kind']>(
  activity: OutlineActivity,
  kind: Kind,
): activity is OfKind<Kind> => activity.kind === kind;
