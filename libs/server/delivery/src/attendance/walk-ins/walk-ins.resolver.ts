import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { mayResolveWalkIns, mayTakeAttendance } from '../attendance.access.ts';
import { ReopenWalkIn } from './reopen-walk-in.ts';
import { WalkIns } from './walk-ins.service.ts';
import * as types from './walk-ins.type.ts';

@Resolver(() => types.WalkIn)
export class WalkInsResolver {
  constructor(
    private readonly walkIns: WalkIns,
    private readonly reopening: ReopenWalkIn,
  ) {}

  @Allow(mayTakeAttendance)
  @Query(() => types.WalkInList, { name: 'walkIns' })
  list(@CurrentActor() actor: Actor, @Args() args: types.WalkInsArgs): Promise<types.WalkInList> {
    return this.walkIns.list(actor, args.editionId, args, args.locale, pageOf(args));
  }

  @Allow(mayResolveWalkIns)
  @Command(types.LinkWalkInResult, 'Says that a walk-in is somebody of the edition.')
  async linkWalkIn(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.LinkWalkInInput,
  ): Promise<types.WalkInSettled> {
    return { walkInId: await this.walkIns.link(actor, input) };
  }

  @Allow(mayResolveWalkIns)
  @Command(types.EnrolWalkInResult, 'Enrols a walk-in, with an account when there is none.')
  async enrolWalkIn(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.EnrolWalkInInput,
  ): Promise<types.WalkInSettled> {
    return { walkInId: await this.walkIns.enrol(actor, input) };
  }

  @Allow(mayResolveWalkIns)
  @Command(types.DismissWalkInResult, 'Says that a walk-in is nobody of ours, and why.')
  async dismissWalkIn(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.DismissWalkInInput,
  ): Promise<types.WalkInSettled> {
    return { walkInId: await this.walkIns.dismiss(actor, input) };
  }

  @Allow(mayResolveWalkIns)
  @Command(
    types.ReopenWalkInResult,
    'Takes back who a walk-in was said to be, with the presence that gave; the enrolment stays.',
  )
  async reopenWalkIn(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.ReopenWalkInInput,
  ): Promise<types.WalkInSettled> {
    return { walkInId: await this.reopening.reopen(actor, input) };
  }
}
