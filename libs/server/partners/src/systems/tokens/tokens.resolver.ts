import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { FreshProof } from '@campus/platform/auth/fresh-proof.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { mayConnectSystems } from '../systems.access.ts';
import * as types from './token.type.ts';
import { SystemTokenKeeping } from './tokens.service.ts';

@Resolver()
export class SystemTokensResolver {
  constructor(private readonly tokens: SystemTokenKeeping) {}

  @Allow(mayConnectSystems)
  @Query(() => types.SystemTokens, { description: 'Tokens by which other programs read.' })
  systemTokens(): Promise<types.SystemTokens> {
    return this.tokens.list();
  }

  @Allow(mayConnectSystems)
  @FreshProof()
  @Command(
    types.MakeSystemTokenResult,
    'Makes a token and shows it once. Refuses INPUT_INVALID {field}, PROOF_NEEDED.',
  )
  makeSystemToken(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.MakeSystemTokenInput,
  ): Promise<types.SystemTokenMade> {
    return this.tokens.make(actor, input);
  }

  @Allow(mayConnectSystems)
  @Command(types.WithdrawSystemTokenResult, 'The token holds no more. Refuses NOT_FOUND.')
  withdrawSystemToken(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.WithdrawSystemTokenInput,
  ): Promise<types.SystemTokenWithdrawn> {
    return this.tokens.withdraw(actor, input);
  }
}
