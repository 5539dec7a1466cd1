import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { mayWriteCourses } from '../course-rights/course-rights.access.ts';
import { ReadUnits } from './read-units.ts';
import * as types from './unit.type.ts';
import { WriteUnits } from './write-units.ts';

const UNIT_REFUSALS =
  'NOT_FOUND, INPUT_INVALID, COURSE_RIGHT_MISSING, DRAFT_CLOSED, FILES_CHANGED, FILES_NOT_TAKEN';

@Resolver()
export class UnitsResolver {
  constructor(
    private readonly reading: ReadUnits,
    private readonly writing: WriteUnits,
  ) {}

  @Allow(mayWriteCourses)
  @Query(() => types.DraftUnits, { description: 'What single States add to lessons of a draft.' })
  draftUnits(@CurrentActor() actor: Actor, @Args() args: types.DraftUnitsArgs): Promise<types.DraftUnits> {
    return this.reading.of(actor, args.draftId);
  }

  @Allow(mayWriteCourses)
  @Command(
    types.BeginUnitResult,
    `Begins a unit of a State in every language, with what is missing marked. Refuses ${UNIT_REFUSALS}.`,
  )
  beginUnit(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.BeginUnitInput,
  ): Promise<types.UnitWritten> {
    return this.writing.begin(actor, input);
  }

  @Allow(mayWriteCourses)
  @Command(
    types.VouchForUnitResult,
    `Says that an office answers for a unit as it is read, from today until a day. Refuses ${UNIT_REFUSALS}.`,
  )
  vouchForUnit(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.VouchForUnitInput,
  ): Promise<types.UnitWritten> {
    return this.writing.vouch(actor, input);
  }
}
