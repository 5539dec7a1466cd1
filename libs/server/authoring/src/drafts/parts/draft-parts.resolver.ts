import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { mayWriteCourses } from '../../course-rights/course-rights.access.ts';
import { DraftPart, DraftPartsArgs, DraftPassage, DraftPassagesArgs } from './draft-part.type.ts';
import { DraftParts } from './draft-parts.ts';

@Resolver()
export class DraftPartsResolver {
  constructor(private readonly finding: DraftParts) {}

  @Allow(mayWriteCourses)
  @Query(() => [DraftPart], { description: 'The files of a draft as people call them; at most 2,000.' })
  draftParts(@CurrentActor() actor: Actor, @Args() args: DraftPartsArgs): Promise<DraftPart[]> {
    return this.finding.parts(actor, args);
  }

  @Allow(mayWriteCourses)
  @Query(() => [DraftPassage], {
    description: 'Where words stand in a draft: in titles first, then in texts.',
  })
  draftPassages(@CurrentActor() actor: Actor, @Args() args: DraftPassagesArgs): Promise<DraftPassage[]> {
    return this.finding.passages(actor, args);
  }
}
