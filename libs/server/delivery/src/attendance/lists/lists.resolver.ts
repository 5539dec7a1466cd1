import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { ApplyList } from './apply-list.ts';
import { mayTakeAttendance } from '../attendance.access.ts';
import { CheckList } from './check-list.ts';
import { ListReading } from './attendance-list-reading.ts';
import * as types from './list.type.ts';

const id = { type: () => ID };

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
  @Query(() => types.AttendanceListPage, { description: 'Those the person asking brought for a session.' })
  attendanceLists(
    @CurrentActor() actor: Actor,
    @Args() args: types.AttendanceListsArgs,
  ): Promise<types.AttendanceListPage> {
    return this.reading.lists(actor, args.sessionId, args, pageOf(args));
  }

  @Allow(mayTakeAttendance)
  @Query(() => types.AttendanceListRows)
  attendanceListRows(
    @CurrentActor() actor: Actor,
    @Args() args: types.AttendanceListRowsArgs,
  ): Promise<types.AttendanceListRows> {
    return this.reading.rows(actor, args.listId, args, pageOf(args));
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
