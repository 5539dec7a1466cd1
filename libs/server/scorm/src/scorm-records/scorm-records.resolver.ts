import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AllowScormAttempt } from './allow-scorm-attempt.ts';
import { RepairScormStatus } from './repair-scorm-status.ts';
import {
  AllowScormAttemptInput,
  AllowScormAttemptResult,
  RepairScormStatusInput,
  RepairScormStatusResult,
  type ScormAttemptAllowed,
  type ScormStatusRepaired,
} from './scorm-change.type.ts';
import { ScormRecordReading } from './scorm-record-reading.ts';
import { mayReadRecords } from './scorm-records.access.ts';
import {
  ScormAttemptPage,
  ScormAttemptRecord,
  ScormAttemptsArgs,
  ScormCallPage,
  ScormTimelineArgs,
} from './scorm-record.type.ts';
import { ScormTimeline } from './scorm-timeline.ts';

@Resolver(() => ScormAttemptRecord)
export class ScormRecordsResolver {
  constructor(
    private readonly reading: ScormRecordReading,
    private readonly timeline: ScormTimeline,
    private readonly repairing: RepairScormStatus,
    private readonly allowing: AllowScormAttempt,
  ) {}

  @Allow(mayReadRecords)
  @Query(() => ScormAttemptPage, {
    description:
      'Attempts at an activity, or at the activities of a library package (give one of the two), that the reader may see.',
  })
  scormAttempts(@CurrentActor() actor: Actor, @Args() args: ScormAttemptsArgs): Promise<ScormAttemptPage> {
    return this.reading.page(actor, args, pageOf(args));
  }

  @Allow(mayReadRecords)
  @Query(() => ScormAttemptRecord, {
    nullable: true,
    description: 'Null when there is none, or it is not the reader’s to see.',
  })
  scormAttempt(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ScormAttemptRecord | null> {
    return this.reading.attempt(actor, id);
  }

  @Allow(mayReadRecords)
  @Query(() => ScormCallPage, {
    nullable: true,
    description: 'What content asked of the API, newest first, a page at a time.',
  })
  scormTimeline(
    @CurrentActor() actor: Actor,
    @Args() args: ScormTimelineArgs,
  ): Promise<ScormCallPage | null> {
    return this.timeline.page(actor, args);
  }

  @Allow(mayReadRecords)
  @Command(RepairScormStatusResult, 'Sets the result of an item or an attempt by hand, with a reason.')
  async repairScormStatus(
    @CurrentActor() actor: Actor,
    @Args('input') input: RepairScormStatusInput,
  ): Promise<ScormStatusRepaired> {
    const attempt = await this.reading.attempt(actor, await this.repairing.repair(actor, input));
    if (!attempt) throw new Refused('NOT_FOUND');
    return { attempt };
  }

  @Allow(mayReadRecords)
  @Command(AllowScormAttemptResult, 'Gives a learner one attempt more at a package, with a reason.')
  allowScormAttempt(
    @CurrentActor() actor: Actor,
    @Args('input') input: AllowScormAttemptInput,
  ): Promise<ScormAttemptAllowed> {
    return this.allowing.allow(actor, input);
  }
}
