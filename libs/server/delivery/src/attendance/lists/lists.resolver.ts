import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { ApplyList } from './apply-list.ts';
import { mayTakeAttendance } from '../attendance.access.ts';
import { CheckList } from './check-list.ts';
import { type ListRow } from './decide-list.ts';
import { ListReading } from './attendance-list-reading.ts';
import * as types from './list.type.ts';

const id = { type: () => ID };
const search = { type: () => String, nullable: true };
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
  @Query(() => types.AttendanceListPage, { description: 'Those the person asking brought for a session.' })
  attendanceLists(
    @CurrentActor() actor: Actor,
    @Args('sessionId', id) sessionId: string,
    @Args('search', search) words: string | null,
    @Args('sort', { type: () => types.AttendanceListSort, defaultValue: types.AttendanceListSort.CREATED })
    sort: types.AttendanceListSort,
    @Args('isDescending', { defaultValue: true }) isDescending: boolean,
    @Args('limit', limit) most: number,
    @Args('offset', offset) from: number,
  ): Promise<types.AttendanceListPage> {
    const filter = { search: words, sort, isDescending };
    return this.reading.lists(actor, sessionId, filter, pageOf(most, from));
  }

  @Allow(mayTakeAttendance)
  @Query(() => types.AttendanceListRows)
  attendanceListRows(
    @CurrentActor() actor: Actor,
    @Args('listId', id) listId: string,
    @Args('result', { type: () => types.AttendanceListResult, nullable: true })
    result: ListRow['result'] | null,
    @Args('search', search) words: string | null,
    @Args('sort', { type: () => types.AttendanceListRowSort, defaultValue: types.AttendanceListRowSort.LINE })
    sort: types.AttendanceListRowSort,
    @Args('isDescending', { defaultValue: false }) isDescending: boolean,
    @Args('limit', limit) most: number,
    @Args('offset', offset) from: number,
  ): Promise<types.AttendanceListRows> {
    const filter = { result: result ?? null, search: words, sort, isDescending };
    return this.reading.rows(actor, listId, filter, pageOf(most, from));
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
