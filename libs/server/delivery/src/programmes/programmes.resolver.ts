import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { ProgrammeReading } from './programme-reading.ts';
import * as types from './programme.type.ts';
import { CountryRole, Programme } from './programme.type.ts';
import { mayChangeProgrammes, maySeeProgrammes } from './programmes.access.ts';
import { Programmes } from './programmes.service.ts';
import { SetLogo } from './set-logo.ts';

@Resolver(() => Programme)
export class ProgrammesResolver {
  constructor(
    private readonly reading: ProgrammeReading,
    private readonly service: Programmes,
    private readonly logos: SetLogo,
  ) {}

  @Allow(maySeeProgrammes)
  @Query(() => [Programme], { description: 'Every programme with its names and donors over time.' })
  programmes(): Promise<Programme[]> {
    return this.reading.programmes();
  }

  @Allow(maySeeProgrammes)
  @Query(() => [CountryRole], {
    description: 'Parts of countries in the regional work, those of today first.',
  })
  countryRoles(@Args() args: types.CountryRolesArgs): Promise<CountryRole[]> {
    return this.reading.countryRoles(pageOf(args));
  }

  @Allow(mayChangeProgrammes)
  @Command(
    types.SaveProgrammeResult,
    'A new programme, or another key or colour. Refuses INPUT_INVALID {field}.',
  )
  async saveProgramme(@CurrentActor() actor: Actor, @Args('input') input: types.SaveProgrammeInput) {
    return { programmeId: await this.service.save(actor, input) };
  }

  @Allow(mayChangeProgrammes)
  @Command(types.SaveProgrammeNameResult, 'What a programme is called for a time.')
  async saveProgrammeName(@CurrentActor() actor: Actor, @Args('input') input: types.SaveProgrammeNameInput) {
    return { programmeId: await this.service.saveName(actor, input) };
  }

  @Allow(mayChangeProgrammes)
  @Command(types.SaveProgrammeDonorResult, 'Who pays for a programme for a time, and how documents say so.')
  async saveProgrammeDonor(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.SaveProgrammeDonorInput,
  ) {
    return { programmeId: await this.service.saveDonor(actor, input) };
  }

  @Allow(mayChangeProgrammes)
  @Command(
    types.SetLogoResult,
    'The logo of a programme or of a donor, or none. Refuses INPUT_INVALID {field: png}.',
  )
  async setLogo(@CurrentActor() actor: Actor, @Args('input') input: types.SetLogoInput) {
    return { programmeId: await this.logos.set(actor, input) };
  }

  @Allow(mayChangeProgrammes)
  @Command(types.SaveCountryRoleResult, 'A part of a country in the regional work.')
  async saveCountryRole(@CurrentActor() actor: Actor, @Args('input') input: types.SaveCountryRoleInput) {
    return { roleId: await this.service.saveCountryRole(actor, input) };
  }

  @Allow(mayChangeProgrammes)
  @Command(types.RemoveProgrammeFactResult, 'For what was entered by mistake.')
  async removeProgrammeFact(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.RemoveProgrammeFactInput,
  ) {
    return { id: await this.service.remove(actor, input) };
  }
}
