import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { AttendanceReading } from './attendance-reading.ts';
import { mayReadOwnAttendance, mayTakeAttendance } from './attendance.access.ts';
import {
  AttendanceBoard,
  AttendanceHistoryEntry,
  AttendancePersonList,
  AttendancePersonSort,
  AttendanceSession,
  AttendanceSessionList,
  AttendanceSessionSort,
  BoardSort,
} from './attendance.type.ts';
import { OwnAttendanceReading } from './own/own-attendance.ts';
import { OwnAttendance } from './own/own.type.ts';
import { CorrectAttendance } from './recording/correct-attendance.ts';
import * as decisions from './recording/correct.type.ts';
import { RecordAttendance } from './recording/record-attendance.ts';
import {
  RecordAttendanceInput,
  RecordAttendanceResult,
  type AttendanceRecorded,
} from './recording/record.type.ts';

const id = { type: () => ID };
const optionalId = { type: () => ID, nullable: true };
const locale = { type: () => Locale };
const search = { type: () => String, defaultValue: '' };
const ascending = { defaultValue: false };
const limit = { type: () => Int, defaultValue: 50 };
const offset = { type: () => Int, defaultValue: 0 };

@Resolver()
export class AttendanceResolver {
  constructor(
    private readonly reading: AttendanceReading,
    private readonly recording: RecordAttendance,
    private readonly correcting: CorrectAttendance,
    private readonly owning: OwnAttendanceReading,
  ) {}

  @Allow(mayTakeAttendance)
  @Query(() => AttendanceSessionList, {
    description: 'Of groups the person asking coordinates or facilitates.',
  })
  attendanceSessions(
    @CurrentActor() actor: Actor,
    @Args('locale', locale) language: Locale,
    @Args('editionId', optionalId) editionId: string | null,
    @Args('isComing', { type: () => Boolean, nullable: true, description: 'Null: all.' })
    isComing: boolean | null,
    @Args('search', search) words: string,
    @Args('sort', { type: () => AttendanceSessionSort, defaultValue: AttendanceSessionSort.BEGINS })
    sort: AttendanceSessionSort,
    @Args('isDescending', { defaultValue: true }) isDescending: boolean,
    @Args('limit', limit) most: number,
    @Args('offset', offset) from: number,
  ): Promise<AttendanceSessionList> {
    const order = { sort, isDescending };
    const filter = { editionId: editionId ?? null, search: words, isComing: isComing ?? null, ...order };
    return this.reading.sessions(actor, filter, language, pageOf(most, from));
  }

  @Allow(mayTakeAttendance)
  @Query(() => AttendanceSession, { nullable: true })
  attendanceSession(
    @CurrentActor() actor: Actor,
    @Args('id', id) sessionId: string,
    @Args('locale', locale) language: Locale,
  ): Promise<AttendanceSession | null> {
    return this.reading.session(actor, sessionId, language);
  }

  @Allow(mayTakeAttendance)
  @Query(() => AttendancePersonList, { description: 'Who is expected at a session.' })
  attendancePeople(
    @CurrentActor() actor: Actor,
    @Args('sessionId', id) sessionId: string,
    @Args('groupId', optionalId) groupId: string | null,
    @Args('search', search) words: string,
    @Args('sort', { type: () => AttendancePersonSort, defaultValue: AttendancePersonSort.NAME })
    sort: AttendancePersonSort,
    @Args('isDescending', ascending) isDescending: boolean,
    @Args('limit', limit) most: number,
    @Args('offset', offset) from: number,
  ): Promise<AttendancePersonList> {
    const filter = { groupId: groupId ?? null, search: words, sort, isDescending };
    return this.reading.people(actor, sessionId, filter, pageOf(most, from));
  }

  @Allow(mayTakeAttendance)
  @Query(() => AttendanceBoard, {
    nullable: true,
    description: 'Sessions and people of an edition.',
  })
  attendanceBoard(
    @CurrentActor() actor: Actor,
    @Args('editionId', id) editionId: string,
    @Args('locale', locale) language: Locale,
    @Args('groupId', optionalId) groupId: string | null,
    @Args('search', search) words: string,
    @Args('isBelow', { defaultValue: false, description: 'Only who has less than is needed.' })
    isBelow: boolean,
    @Args('sort', { type: () => BoardSort, defaultValue: BoardSort.NAME }) sort: BoardSort,
    @Args('isDescending', ascending) isDescending: boolean,
    @Args('limit', limit) most: number,
    @Args('offset', offset) from: number,
  ): Promise<AttendanceBoard | null> {
    const filter = { groupId: groupId ?? null, search: words, isBelow, sort, isDescending };
    return this.reading.board(actor, editionId, filter, language, pageOf(most, from));
  }

  @Allow(mayTakeAttendance)
  @Query(() => [AttendanceHistoryEntry], {
    description: 'All that was said of a person and a half day, at most 100, what holds first.',
  })
  attendanceHistory(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', id) enrolmentId: string,
    @Args('halfDayId', id) halfDayId: string,
  ): Promise<AttendanceHistoryEntry[]> {
    return this.reading.history(actor, enrolmentId, halfDayId);
  }

  @Allow(mayReadOwnAttendance)
  @Query(() => OwnAttendance, {
    nullable: true,
    description: 'Null: not the person’s, or no session is planned.',
  })
  ownAttendance(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', id) enrolmentId: string,
    @Args('locale', locale) language: Locale,
  ): Promise<OwnAttendance | null> {
    return this.owning.own(actor, enrolmentId, language);
  }

  @Allow(mayTakeAttendance)
  @Command(
    RecordAttendanceResult,
    'Records what a phone or a typist has. Sent again it has no second effect.',
  )
  recordAttendance(
    @CurrentActor() actor: Actor,
    @Args('input') input: RecordAttendanceInput,
  ): Promise<AttendanceRecorded> {
    return this.recording.record(actor, input);
  }

  @Allow(mayTakeAttendance)
  @Command(decisions.CorrectAttendanceResult, 'Says otherwise than was recorded, with a reason.')
  async correctAttendance(
    @CurrentActor() actor: Actor,
    @Args('input') input: decisions.CorrectAttendanceInput,
  ): Promise<decisions.AttendanceChanged> {
    return { enrolmentId: await this.correcting.correct(actor, input) };
  }

  @Allow(mayTakeAttendance)
  @Command(decisions.MakeUpSessionResult, 'Counts one missed session as attended, for a written task.')
  async makeUpSession(
    @CurrentActor() actor: Actor,
    @Args('input') input: decisions.MakeUpSessionInput,
  ): Promise<decisions.AttendanceChanged> {
    return { enrolmentId: await this.correcting.makeUp(actor, input) };
  }

  @Allow(mayTakeAttendance)
  @Command(decisions.WithdrawMadeUpResult, 'Takes that back.')
  async withdrawMadeUp(
    @CurrentActor() actor: Actor,
    @Args('input') input: decisions.WithdrawMadeUpInput,
  ): Promise<decisions.AttendanceChanged> {
    return { enrolmentId: await this.correcting.withdraw(actor, input) };
  }
}
