import { Args, Query, Resolver } from '@nestjs/graphql';
import { signedIn, type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import {
  EndViewingInput,
  EndViewingResult,
  SeeAsLearnerInput,
  SeeAsLearnerResult,
  Viewing,
  ViewingBegun,
  ViewingEnded,
  ViewingOfMe,
} from './viewing.type.ts';
import { mayView } from './viewings.access.ts';
import { Viewings } from './viewings.service.ts';

@Resolver(() => Viewing)
export class ViewingsResolver {
  constructor(private readonly viewings: Viewings) {}

  @Allow(signedIn)
  @Query(() => [ViewingOfMe], {
    description: 'Who has seen the campus as I see it, newest first; at most 100.',
  })
  viewingsOfMe(@CurrentActor() actor: Actor): Promise<ViewingOfMe[]> {
    return this.viewings.ofMe(actor);
  }

  @Allow(signedIn)
  @Query(() => Viewing, {
    nullable: true,
    description: 'The viewing this very request belongs to; null: to none.',
  })
  viewing(@CurrentActor() actor: Actor): Promise<Viewing | null> {
    return this.viewings.current(actor);
  }

  @Allow(mayView)
  @Command(SeeAsLearnerResult, 'The campus as a learner sees it: read-only, for half an hour, recorded.')
  async seeAsLearner(
    @CurrentActor() actor: Actor,
    @Args('input') input: SeeAsLearnerInput,
  ): Promise<ViewingBegun> {
    return { viewing: await this.viewings.begin(actor, input) };
  }

  @Allow(mayView)
  @Command(EndViewingResult, 'Ends a viewing of one’s own.')
  async endViewing(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndViewingInput,
  ): Promise<ViewingEnded> {
    return { viewingId: await this.viewings.end(actor, input) };
  }
}
