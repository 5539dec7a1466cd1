import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { MoveAttempts } from './move-attempts.ts';
import {
  AttemptMoveArgs,
  AttemptMovePreview,
  type AttemptsMoved,
  MoveAttemptsInput,
  MoveAttemptsResult,
} from './move.type.ts';
import { mayMoveAttempts } from '../packages.access.ts';

@Resolver()
export class MovesResolver {
  constructor(private readonly moves: MoveAttempts) {}

  @Allow(mayMoveAttempts)
  @Query(() => AttemptMovePreview, {
    nullable: true,
    description:
      'Open attempts of the actor’s countries on other versions, and what moving them would keep and lose.',
  })
  attemptMove(
    @CurrentActor() actor: Actor,
    @Args() args: AttemptMoveArgs,
  ): Promise<AttemptMovePreview | null> {
    return this.moves.preview(actor, args.libraryPackageId, args.toVersionId, pageOf(args));
  }

  @Allow(mayMoveAttempts)
  @Command(
    MoveAttemptsResult,
    'Moves open attempts to a published version; what it has no place for is kept aside.',
  )
  moveAttempts(
    @CurrentActor() actor: Actor,
    @Args('input') input: MoveAttemptsInput,
  ): Promise<AttemptsMoved> {
    return this.moves.move(actor, input);
  }
}
