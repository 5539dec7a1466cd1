import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { mayTakeAlong } from './packs.access.ts';
import { ModulePack } from './packs.type.ts';
import { PacksReading } from './packs-reading.ts';

@Resolver(() => ModulePack)
export class PacksResolver {
  constructor(private readonly reading: PacksReading) {}

  @Allow(mayTakeAlong)
  @Query(() => [ModulePack], {
    description:
      'The open modules of an enrolment of mine, and what of them a device can take along; none of another’s.',
  })
  modulePacks(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<ModulePack[]> {
    return this.reading.packsOf(actor, enrolmentId, locale);
  }
}
