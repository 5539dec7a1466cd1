import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { DecideLateWork } from './decide-late-work.ts';
import { LateWorkReading } from './late-work-reading.ts';
import { mayDecideSomeLateWork } from './late-work.access.ts';
import {
  DecideLateWorkInput,
  DecideLateWorkResult,
  LateWorkArgs,
  type LateWorkDecided,
  LateWorkPage,
} from './late-work.type.ts';

@Resolver()
export class LateWorkResolver {
  constructor(
    private readonly reading: LateWorkReading,
    private readonly deciding: DecideLateWork,
  ) {}

  @Allow(mayDecideSomeLateWork)
  @Query(() => LateWorkPage, {
    description:
      'Work of an edition that arrived after its end and was not believed by itself; what waits first.',
  })
  lateWork(@CurrentActor() actor: Actor, @Args() args: LateWorkArgs): Promise<LateWorkPage> {
    return this.reading.page(actor, args.editionId, args.locale, {
      ...pageOf(args),
      isOnlyWaiting: args.isOnlyWaiting,
    });
  }

  @Allow(mayDecideSomeLateWork)
  @Command(
    DecideLateWorkResult,
    'Decides, with a reason, whether late work counts. Accepted tests are graded again.',
  )
  decideLateWork(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecideLateWorkInput,
  ): Promise<LateWorkDecided> {
    return this.deciding.decide(actor, input);
  }
}
