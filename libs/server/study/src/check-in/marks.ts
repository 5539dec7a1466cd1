import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { type AttendanceEntryInput, RecordAttendance, type WalkInInput } from '@campus/delivery';
import { Receipts } from '../progress/receipts/receipts.ts';
import { type Receipt, type WorkEntry } from '../progress/work.ts';
import { mayHandInMark } from './check-in.access.ts';

/** One mark in the form attendance takes: somebody on the list, or somebody who is not. */
interface Mark {
  entries: AttendanceEntryInput[];
  walkIns: WalkInInput[];
}

/** Marks made at a door: attendance decides, the journal acknowledges, in one transaction. */
@Injectable()
export class Marks {
  constructor(
    private readonly attendance: RecordAttendance,
    private readonly receipts: Receipts,
  ) {}

  async record(
    entry: WorkEntry,
    kind: string,
    { actor, takenBy }: { actor: Actor | null; takenBy: string },
    mark: Mark,
  ): Promise<Receipt> {
    if (!mayHandInMark(actor, takenBy)) return this.receipts.refuse(entry, kind, 'NOT_FOUND');
    return this.receipts.once(entry, kind, async (tx) => {
      const input = { deviceId: entry.deviceId, ...mark };
      const at = () => entry.occurredAt.toISOString();
      const [said] = await this.attendance.recordIn(tx, actor, input, at);
      if (!said?.isRecorded) throw new Refused(said?.refusal ?? 'INPUT_INVALID');
    });
  }
}
