import { Injectable } from '@nestjs/common';
import { OutlineCache, type OutlineActivity } from '../courses/index.ts';
import { EnrolmentPins, type EnrolmentPin } from '../enrolments/index.ts';

/** Where a piece of work belongs: all of it is remembered, none of it can change. */
export interface WorkPlace<Activity extends OutlineActivity = OutlineActivity> {
  pin: EnrolmentPin;
  activity: Activity;
  /** What must be completed before; for `gateClosed`. */
  required: string[];
}

type OfKind<Kind extends OutlineActivity['kind']> = Extract<OutlineActivity, { kind: Kind }>;

@Injectable()
export class WorkPlaces {
  constructor(
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
}

const isOfKind = <Kind extends OutlineActivity['kind']>(
  activity: OutlineActivity,
  kind: Kind,
): activity is OfKind<Kind> => activity.kind === kind;
