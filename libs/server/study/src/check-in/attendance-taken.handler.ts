import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isRecord } from '../progress/lessons/payloads.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../progress/work.ts';
import { type AttendanceTakenInput } from './check-in.type.ts';
import { Marks } from './marks.ts';

/** The rest of its shape is the schema's. */
const isTaken = (input: unknown): input is AttendanceTakenInput =>
  isRecord(input) && [input.id, input.takenBy, input.enrolmentId, input.halfDayId].every(isId);

/** Marks somebody on the list present, partly present or absent. */
@Injectable()
export class AttendanceTakenHandler implements WorkHandler<AttendanceTakenInput> {
  readonly kind = 'attendanceTaken';

  constructor(
    private readonly marks: Marks,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): AttendanceTakenInput | null {
    return isTaken(input) ? input : null;
  }

  record(
    entry: WorkEntry,
    { takenBy, ...mark }: AttendanceTakenInput,
    actor: Actor | null,
  ): Promise<Receipt> {
    const said = { ...mark, timeToken: null, elapsedMs: 0, arrivedAt: null, leftAt: null };
    return this.marks.record(entry, this.kind, { actor, takenBy }, { entries: [said], walkIns: [] });
  }
}
