import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { FreshProof } from '@campus/platform/auth/fresh-proof.ts';
import { Erasures } from './erasing/erasures.service.ts';
import { mayAsk } from './personal-data.access.ts';
import { PersonalDataService } from './personal-data.service.ts';
import {
  AskForErasureInput,
  AskForErasureResult,
  AskForPersonalDataInput,
  AskForPersonalDataResult,
  CancelErasureInput,
  CancelErasureResult,
  ErasureAsked,
  ErasureCancelled,
  ErasurePreview,
  PersonalData,
  PersonalDataAsked,
} from './personal-data.type.ts';

const personId = () => ID;

@Resolver(() => PersonalData)
export class PersonalDataResolver {
  constructor(
    private readonly data: PersonalDataService,
    private readonly erasures: Erasures,
  ) {}

  @Allow(mayAsk)
  @Query(() => PersonalData, {
    nullable: true,
    description: 'Copies and erasure of a person; without id: of oneself.',
  })
  personalData(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: personId, nullable: true }) id?: string,
  ): Promise<PersonalData | null> {
    return this.data.of(actor, id ?? actor.personId);
  }

  @Allow(mayAsk)
  @Query(() => ErasurePreview, { nullable: true, description: 'What would go and what would stay, and why.' })
  erasurePreview(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: personId, nullable: true }) id?: string,
  ): Promise<ErasurePreview | null> {
    return this.erasures.preview(actor, id ?? actor.personId);
  }

  @Allow(mayAsk)
  @Command(AskForPersonalDataResult, 'Has a copy made of everything the campus holds about a person.')
  async askForPersonalData(
    @CurrentActor() actor: Actor,
    @Args('input') input: AskForPersonalDataInput,
  ): Promise<PersonalDataAsked> {
    return { exportId: await this.data.ask(actor, input) };
  }

  @Allow(mayAsk)
  @FreshProof()
  @Command(AskForErasureResult, 'Has a person forgotten, after some days in which it can be called off.')
  async askForErasure(
    @CurrentActor() actor: Actor,
    @Args('input') input: AskForErasureInput,
  ): Promise<ErasureAsked> {
    return { erasureId: await this.erasures.ask(actor, input) };
  }

  @Allow(mayAsk)
  @Command(CancelErasureResult, 'Calls off an erasure that was not done yet.')
  async cancelErasure(
    @CurrentActor() actor: Actor,
    @Args('input') input: CancelErasureInput,
  ): Promise<ErasureCancelled> {
    return { erasureId: await this.erasures.cancel(actor, input) };
  }
}
