import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { ExtraTimes } from './extra-times.ts';
import {
  ExtraTimesPreviewArgs,
  ExtraTimesSet,
  SetExtraTimesInput,
  SetExtraTimesResult,
} from './extra-times.type.ts';
import { PersonChanges } from './person-changes.ts';
import {
  ChangeDutyInput,
  ChangeDutyResult,
  ChangePersonInput,
  ChangePersonResult,
  type PersonChanged,
  SetExtraTimeInput,
  SetExtraTimeResult,
} from './person-changes.type.ts';
import { coordinatesSomewhere } from '../people.access.ts';

@Resolver()
export class PersonChangesResolver {
  constructor(
    private readonly changes: PersonChanges,
    private readonly extraTimes: ExtraTimes,
  ) {}

  @Allow(coordinatesSomewhere)
  @Command(ChangeDutyResult, 'A person serves elsewhere from a day on; what was before stays as history.')
  changeDuty(@CurrentActor() actor: Actor, @Args('input') input: ChangeDutyInput): Promise<PersonChanged> {
    return this.changes.changeDuty(actor, input);
  }

  @Allow(coordinatesSomewhere)
  @Command(ChangePersonResult, 'A person is named, or serves a country, otherwise than was written down.')
  changePerson(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangePersonInput,
  ): Promise<PersonChanged> {
    return this.changes.changePerson(actor, input);
  }

  @Allow(coordinatesSomewhere)
  @Command(SetExtraTimeResult, 'More time in every timed quiz, for a person who needs it.')
  setExtraTime(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetExtraTimeInput,
  ): Promise<PersonChanged> {
    return this.changes.setExtraTime(actor, input);
  }

  @Allow(coordinatesSomewhere)
  @Query(() => ExtraTimesSet, {
    nullable: true,
    description: 'What `setExtraTimes` would do with each, and refuse. Nothing is changed.',
  })
  extraTimesPreview(
    @CurrentActor() actor: Actor,
    @Args() args: ExtraTimesPreviewArgs,
  ): Promise<ExtraTimesSet | null> {
    return this.extraTimes.preview(actor, args);
  }

  @Allow(coordinatesSomewhere)
  @Command(SetExtraTimesResult, 'The same for many at once; says of each whether it was done.')
  setExtraTimes(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetExtraTimesInput,
  ): Promise<ExtraTimesSet> {
    return this.extraTimes.set(actor, input);
  }
}
