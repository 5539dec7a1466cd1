import { Args, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { mayRegisterPlatforms } from '../platforms.access.ts';
import * as types from './invitation.type.ts';
import { Invitations } from './invitations.service.ts';

@Resolver()
export class InvitationsResolver {
  constructor(private readonly invitations: Invitations) {}

  @Allow(mayRegisterPlatforms)
  @Command(
    types.InvitePlatformResult,
    'Makes a link by which a platform registers itself, once, within a week. Refuses INPUT_INVALID {field}.',
  )
  invitePlatform(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.InvitePlatformInput,
  ): Promise<types.PlatformInvited> {
    return this.invitations.invite(actor, input);
  }

  @Allow(mayRegisterPlatforms)
  @Command(types.WithdrawInvitationResult, 'A link that was not used holds no more. Refuses NOT_FOUND.')
  withdrawInvitation(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.WithdrawInvitationInput,
  ): Promise<types.InvitationWithdrawn> {
    return this.invitations.withdraw(actor, input);
  }
}
