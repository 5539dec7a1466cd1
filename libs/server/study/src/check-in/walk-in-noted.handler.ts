import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isRecord } from '../progress/lessons/payloads.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../progress/work.ts';
import { type WalkInNotedInput } from './check-in.type.ts';
import { Marks } from './marks.ts';

/** The rest of its shape is the schema's. */
const isNoted = (input: unknown): input is WalkInNotedInput =>
  isRecord(input) && [input.id, input.takenBy, input.groupId, input.halfDayId].every(isId);

/** Somebody came who is not on the list. */
@Injectable()
export class WalkInNotedHandler implements WorkHandler<WalkInNotedInput> {
  readonly kind = 'walkInNoted';

  constructor(
    private readonly marks: Marks,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): WalkInNotedInput | null {
    return isNoted(input) ? input : null;
  }

  record(entry: WorkEntry, { takenBy, ...mark }: WalkInNotedInput, actor: Actor | null): Promise<Receipt> {
    const said = { ...mark, timeToken: null, elapsedMs: 0 };
    return this.marks.record(entry, this.kind, { actor, takenBy }, { entries: [], walkIns: [said] });
  }
}
