import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { CorrectEdition } from './correct-edition.ts';
import {
  ApplyCorrectionInput,
  ApplyCorrectionResult,
  CorrectionPreview,
  type EditionCorrected,
  type EditionRegraded,
  OfferVersionInput,
  OfferVersionResult,
  RegradeEditionInput,
  RegradeEditionResult,
  VersionComparison,
  VersionComparisonArgs,
  VersionedCourse,
  type VersionOffered,
  WaitingCorrection,
} from './correction.type.ts';
import { OfferVersion } from './offer-version.ts';
import { RegradeEdition } from './regrade-edition.ts';
import { mayAskToCorrect, mayCorrectEditions, mayReadVersions } from './corrections.access.ts';
import { VersionReading } from './version-reading.ts';

@Resolver()
export class CorrectionsResolver {
  constructor(
    private readonly reading: VersionReading,
    private readonly editions: CorrectEdition,
    private readonly regrading: RegradeEdition,
    private readonly offering: OfferVersion,
  ) {}

  @Allow(mayReadVersions)
  @Query(() => [VersionedCourse], { description: 'Courses with their versions, packages apart; at most 20.' })
  courseVersions(@Args('locale', { type: () => Locale }) locale: Locale): Promise<VersionedCourse[]> {
    return this.reading.courses(locale);
  }

  @Allow(mayReadVersions)
  @Query(() => VersionComparison, {
    nullable: true,
    description: 'What changed from one version of a course to another; a page of at most 100 changes.',
  })
  versionComparison(
    @CurrentActor() actor: Actor,
    @Args() args: VersionComparisonArgs,
  ): Promise<VersionComparison | null> {
    return this.reading.compare(
      actor,
      { fromVersionId: args.fromVersionId, toVersionId: args.toVersionId },
      args.locale,
      pageOf(args),
    );
  }

  @Allow(mayCorrectEditions)
  @Query(() => WaitingCorrection, {
    nullable: true,
    description: 'The correction that an edition could be given, and has not been.',
  })
  waitingCorrection(
    @Args('editionId', { type: () => ID }) editionId: string,
  ): Promise<WaitingCorrection | null> {
    return this.editions.waiting(editionId);
  }

  @Allow(mayCorrectEditions)
  @Query(() => CorrectionPreview, {
    nullable: true,
    description: 'What would become of a running edition that gets another version; nothing is changed.',
  })
  correctionPreview(
    @Args('editionId', { type: () => ID }) editionId: string,
    @Args('versionId', { type: () => ID }) versionId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<CorrectionPreview | null> {
    return this.editions.preview({ editionId, versionId }, locale);
  }

  @Allow(mayAskToCorrect)
  @Command(
    ApplyCorrectionResult,
    'Gives a running edition a correction of its version, or an earlier version again. Refuses COURSE_RIGHT_MISSING, EDITION_FROZEN, NOT_A_CORRECTION, VERSION_IN_USE, VERSION_CHANGED.',
  )
  applyCorrection(
    @CurrentActor() actor: Actor,
    @Args('input') input: ApplyCorrectionInput,
  ): Promise<EditionCorrected> {
    return this.editions.apply(actor, input);
  }

  @Allow(mayCorrectEditions)
  @Command(
    RegradeEditionResult,
    'Grades finished attempts again by the corrected keys of the edition; no result gets less by it, and whoever has more is told. Refuses EDITION_FROZEN, VERSION_CHANGED.',
  )
  regradeEdition(
    @CurrentActor() actor: Actor,
    @Args('input') input: RegradeEditionInput,
  ): Promise<EditionRegraded> {
    return this.regrading.regrade(actor, input);
  }

  @Allow(mayAskToCorrect)
  @Command(
    OfferVersionResult,
    'Offers an earlier version of a course, or a later one again, to new editions; running ones keep theirs. Refuses NOT_FOUND, COURSE_RIGHT_MISSING, VERSION_CHANGED.',
  )
  offerVersion(
    @CurrentActor() actor: Actor,
    @Args('input') input: OfferVersionInput,
  ): Promise<VersionOffered> {
    return this.offering.offer(actor, input);
  }
}
