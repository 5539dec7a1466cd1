import { Args, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { PersonCare } from './care.ts';
import {
  ChangeDutyInput,
  ChangeDutyResult,
  ChangePersonInput,
  ChangePersonResult,
  type PersonChanged,
  SetExtraTimeInput,
  SetExtraTimeResult,
} from './care.type.ts';
import { coordinatesSomewhere } from './people.access.ts';

@Resolver()
export class PersonCareResolver {
  constructor(private readonly care: PersonCare) {}

  @Allow(coordinatesSomewhere)
  @Command(ChangeDutyResult, 'A person serves elsewhere from a day on; what was before stays as history.')
  changeDuty(@CurrentActor() actor: Actor, @Args('input') input: ChangeDutyInput): Promise<PersonChanged> {
    return this.care.changeDuty(actor, input);
  }

  @Allow(coordinatesSomewhere)
  @Command(ChangePersonResult, 'A person is named, or serves a country, otherwise than was written down.')
  changePerson(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangePersonInput,
  ): Promise<PersonChanged> {
    return this.care.changePerson(actor, input);
  }

  @Allow(coordinatesSomewhere)
  @Command(SetExtraTimeResult, 'More time in every timed quiz, for a person who needs it.')
  setExtraTime(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetExtraTimeInput,
  ): Promise<PersonChanged> {
    return this.care.setExtraTime(actor, input);
  }
}
