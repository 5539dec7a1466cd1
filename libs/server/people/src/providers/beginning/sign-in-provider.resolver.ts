import { Args, Query, Resolver } from '@nestjs/graphql';
import { everyone } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { RequestContext, type CampusContext } from '@campus/platform/graphql/context.ts';
import { BeginSignIn } from './begin-sign-in.ts';
import { LeftProvider } from '../entering/left-provider.ts';
import * as types from './sign-in-provider.type.ts';

@Resolver()
export class SignInProviderResolver {
  constructor(
    private readonly entrance: BeginSignIn,
    private readonly left: LeftProvider,
  ) {}

  @Allow(everyone)
  @Query(() => Boolean, { description: 'Whether any institution signs people in here.' })
  hasSignInProviders(): Promise<boolean> {
    return this.entrance.hasAny();
  }

  @Allow(everyone)
  @Query(() => types.SignInProvider, {
    nullable: true,
    description: 'The institution that answers for addresses of this domain. Nothing is said of people.',
  })
  signInProvider(@Args('domain') domain: string): Promise<types.SignInProvider | null> {
    return this.entrance.providerOf(domain);
  }

  @Allow(everyone)
  @Query(() => types.SignInProvider, {
    nullable: true,
    description:
      'The institution by which this browser was let in last, where one can sign out there as well, at /oidc/leave.',
  })
  providerToLeave(@RequestContext() { request }: CampusContext): Promise<types.SignInProvider | null> {
    return this.left.of(request);
  }

  @Allow(everyone)
  @Command(
    types.BeginProviderSignInResult,
    'Begins to sign in with an institution. Refuses PROVIDER_AWAY, TOO_MANY_TRIES {retryAfter}.',
  )
  async beginProviderSignIn(
    @Args('input') input: types.BeginProviderSignInInput,
    @RequestContext() context: CampusContext,
  ): Promise<types.ProviderSignInBegun> {
    return { url: await this.entrance.begin(input, context) };
  }
}
