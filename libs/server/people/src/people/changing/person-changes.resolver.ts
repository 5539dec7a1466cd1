import { Args, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
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
  constructor(private readonly changes: PersonChanges) {}

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
}
