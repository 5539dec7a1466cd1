import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { FacilitatorKits } from '@campus/course';
import { mayReadKits } from './facilitator-kit.access.ts';
import { FacilitatorKit, KitPaperText } from './facilitator-kit.type.ts';

@Resolver(() => FacilitatorKit)
export class FacilitatorKitResolver {
  constructor(private readonly kits: FacilitatorKits) {}

  @Allow(mayReadKits)
  @Query(() => [FacilitatorKit], {
    description: 'The kits of the courses on offer; courses without one are left out.',
  })
  facilitatorKits(@Args('locale', { type: () => Locale }) locale: Locale): Promise<FacilitatorKit[]> {
    return this.kits.offered(locale);
  }

  @Allow(mayReadKits)
  @Query(() => KitPaperText, { nullable: true, description: 'A paper of the kit of a published version.' })
  kitPaper(
    @Args('versionId', { type: () => ID }) versionId: string,
    @Args('paperId', { type: () => ID }) paperId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<KitPaperText | null> {
    return this.kits.paper(versionId, paperId, locale);
  }
}
