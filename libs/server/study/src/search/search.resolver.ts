import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { maySearch } from './search.access.ts';
import { SearchPartsReading } from './search-parts.ts';
import { SearchPart, SearchParts } from './search.type.ts';

@Resolver(() => SearchParts)
export class SearchResolver {
  constructor(private readonly reading: SearchPartsReading) {}

  @Allow(maySearch)
  @Query(() => SearchParts, {
    nullable: true,
    description: 'Of which parts a device makes the search of an enrolment of mine.',
  })
  searchParts(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<SearchParts | null> {
    return this.reading.partsOf(actor, enrolmentId, locale);
  }

  @Allow(maySearch)
  @Query(() => SearchPart, {
    nullable: true,
    description: 'The texts of a part; null where it is of another version, or closed to me.',
  })
  searchPart(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('partId', { type: () => ID }) partId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<SearchPart | null> {
    return this.reading.partOf(actor, enrolmentId, partId, locale);
  }
}
