import { Args, ID, Query, Resolver } from '@nestjs/graphql';
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
  AttendanceBoardArgs,
  AttendanceHistoryEntry,
  AttendancePeopleArgs,
  AttendancePersonList,
  AttendanceSession,
  AttendanceSessionList,
  AttendanceSessionsArgs,
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
const locale = { type: () => Locale };

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
    @Args() args: AttendanceSessionsArgs,
  ): Promise<AttendanceSessionList> {
    return this.reading.sessions(actor, args, args.locale, pageOf(args));
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
    @Args() args: AttendancePeopleArgs,
  ): Promise<AttendancePersonList> {
    return this.reading.people(actor, args.sessionId, args, pageOf(args));
  }

  @Allow(mayTakeAttendance)
  @Query(() => AttendanceBoard, {
    nullable: true,
    description: 'Sessions and people of an edition.',
  })
  attendanceBoard(
    @CurrentActor() actor: Actor,
    @Args() args: AttendanceBoardArgs,
  ): Promise<AttendanceBoard | null> {
    return this.reading.board(actor, args.editionId, args, args.locale, pageOf(args));
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
