import { Injectable } from '@nestjs/common';
import { Lists } from '@campus/people';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { AttendanceListKind } from './attendance-list-kind.ts';
import * as sql from './list.statements.ts';
import { type ApplyAttendanceListInput, type UndoAttendanceListInput } from './list.type.ts';

export interface Applied {
  listId: string;
  recorded: number;
  walkIns: number;
}

/** Records a list that was checked, and undoes it. */
@Injectable()
export class ApplyList {
  constructor(
    private readonly database: Database,
    private readonly engine: Lists,
    private readonly kind: AttendanceListKind,
  ) {}

  async apply(
    actor: Actor,
    { listId, strangersGroupId = null, idempotencyKey }: ApplyAttendanceListInput,
  ): Promise<Applied> {
    const act = { listId, idempotencyKey, operation: 'applyAttendanceList', from: ['checked'] };
    const id = await this.engine.change(this.kind, actor, act, async (tx, list) => {
      await this.engine.apply(tx, this.kind, { actor, list, strangersGroupId, reason: null }, null);
    });
    const made = await this.database.row(sql.madeByList, [id]);
    return { listId: id, recorded: made?.entries ?? 0, walkIns: made?.walk_ins ?? 0 };
  }

  /** Takes back what the list said and nothing has changed since; people who were identified stay. */
  undo(actor: Actor, { listId, idempotencyKey, reason: text }: UndoAttendanceListInput): Promise<string> {
    const reason = reasonIn(text);
    const act = { listId, idempotencyKey, operation: 'undoAttendanceList', from: ['applied'] };
    return this.engine.change(this.kind, actor, act, (tx, list) =>
      this.engine.undo(tx, this.kind, { actor, list, strangersGroupId: null, reason }, null),
    );
  }
}
