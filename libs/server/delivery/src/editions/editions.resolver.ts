import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { EditionReading } from './reading/edition-reading.ts';
import { CourseToOffer, Edition, EditionList, EditionsArgs, Facilitator } from './edition.type.ts';
import { mayPlanEditions, maySeeEditions } from './editions.access.ts';

@Resolver(() => Edition)
export class EditionsResolver {
  constructor(private readonly reading: EditionReading) {}

  @Allow(maySeeEditions)
  @Query(() => EditionList, {
    description: 'Every edition, with counts of the countries that the person asking coordinates.',
  })
  editions(@CurrentActor() actor: Actor, @Args() args: EditionsArgs): Promise<EditionList> {
    return this.reading.list(actor, args, pageOf(args), args.locale);
  }

  @Allow(maySeeEditions)
  @Query(() => Edition, { nullable: true })
  edition(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<Edition | null> {
    return this.reading.find(actor, id, locale);
  }

  @Allow(mayPlanEditions)
  @Query(() => [CourseToOffer], { description: 'Courses an edition may be made of.' })
  coursesToOffer(@Args('locale', { type: () => Locale }) locale: Locale): Promise<CourseToOffer[]> {
    return this.reading.courses(locale);
  }

  @Allow(maySeeEditions)
  @Query(() => [Facilitator], { description: 'Who may accompany a group, by name.' })
  facilitatorCandidates(
    @CurrentActor() actor: Actor,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
  ): Promise<Facilitator[]> {
    return this.reading.facilitators(actor, search ?? null);
  }
}
