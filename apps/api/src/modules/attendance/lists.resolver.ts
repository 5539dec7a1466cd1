import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '../../platform/auth/actor.ts';
import { Allow } from '../../platform/auth/allow.ts';
import { Command } from '../../platform/graphql/command.ts';
import { CurrentActor } from '../../platform/graphql/context.ts';
import { pageOf } from '../../platform/graphql/page.ts';
import { ApplyList } from './apply-list.ts';
import { mayTakeAttendance } from './attendance.access.ts';
import { CheckList } from './check-list.ts';
import { type ListRow } from './decide-list.ts';
import { ListReading } from './list-reading.ts';
import * as types from './list.type.ts';

const id = { type: () => ID };
const limit = { type: () => Int, defaultValue: 50 };
const offset = { type: () => Int, defaultValue: 0 };

@Resolver(() => types.AttendanceList)
export class ListsResolver {
  constructor(
    private readonly reading: ListReading,
    private readonly checking: CheckList,
    private readonly applying: ApplyList,
  ) {}

  @Allow(mayTakeAttendance)
  @Query(() => types.AttendanceList, { nullable: true, description: 'Only who brought it sees it.' })
  attendanceList(
    @CurrentActor() actor: Actor,
    @Args('id', id) listId: string,
  ): Promise<types.AttendanceList | null> {
    return this.reading.list(actor, listId);
  }

  @Allow(mayTakeAttendance)
  @Query(() => [types.AttendanceList], {
    description: 'Those the person asking brought for a session, the newest first.',
  })
  attendanceLists(
    @CurrentActor() actor: Actor,
    @Args('sessionId', id) sessionId: string,
    @Args('limit', limit) most: number,
    @Args('offset', offset) from: number,
  ): Promise<types.AttendanceList[]> {
    return this.reading.lists(actor, sessionId, pageOf(most, from));
  }

  @Allow(mayTakeAttendance)
  @Query(() => types.AttendanceListRows, { description: 'In the order of the file.' })
  attendanceListRows(
    @CurrentActor() actor: Actor,
    @Args('listId', id) listId: string,
    @Args('result', { type: () => types.AttendanceListResult, nullable: true })
    result: ListRow['result'] | null,
    @Args('limit', limit) most: number,
    @Args('offset', offset) from: number,
  ): Promise<types.AttendanceListRows> {
    return this.reading.rows(actor, listId, result ?? null, pageOf(most, from));
  }

  @Allow(mayTakeAttendance)
  @Command(
    types.CheckAttendanceListResult,
    'Reads a sheet or a log of a webinar and says what would be recorded. Refuses LIST_UNREADABLE {reason}.',
  )
  async checkAttendanceList(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.CheckAttendanceListInput,
  ) {
    return { listId: await this.checking.check(actor, input) };
  }

  @Allow(mayTakeAttendance)
  @Command(
    types.ApplyAttendanceListResult,
    'Records what can be; who is not expected becomes a walk-in. Refuses LIST_MOVED_ON.',
  )
  applyAttendanceList(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.ApplyAttendanceListInput,
  ): Promise<types.AttendanceListApplied> {
    return this.applying.apply(actor, input);
  }

  @Allow(mayTakeAttendance)
  @Command(types.UndoAttendanceListResult, 'Takes back what a list recorded and nothing has changed since.')
  async undoAttendanceList(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.UndoAttendanceListInput,
  ) {
    return { listId: await this.applying.undo(actor, input) };
  }
}
