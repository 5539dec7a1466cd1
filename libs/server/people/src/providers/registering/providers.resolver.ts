import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { FreshProof } from '@campus/platform/auth/fresh-proof.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { TestConnection } from '../asking/test-connection.ts';
import { mayRegisterProviders } from '../providers.access.ts';
import * as types from './provider.type.ts';
import { Providers } from './providers.service.ts';

@Resolver()
export class ProvidersResolver {
  constructor(
    private readonly providers: Providers,
    private readonly test: TestConnection,
  ) {}

  @Allow(mayRegisterProviders)
  @Query(() => types.IdentityProviders, {
    description:
      'Institutions whose people sign in with the account they have there, and who was not let in.',
  })
  identityProviders(): Promise<types.IdentityProviders> {
    return this.providers.list();
  }

  @Allow(mayRegisterProviders)
  @FreshProof()
  @Command(
    types.RegisterProviderResult,
    'Lets an institution sign people in. Refuses INPUT_INVALID {field}, PROVIDER_KNOWN, DOMAIN_TAKEN {domain}, PROOF_NEEDED.',
  )
  registerProvider(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.RegisterProviderInput,
  ): Promise<types.ProviderSet> {
    return this.providers.register(actor, input);
  }

  @Allow(mayRegisterProviders)
  @FreshProof()
  @Command(
    types.ChangeProviderResult,
    'Changes all of a provider but its issuer and client. Refuses NOT_FOUND, INPUT_INVALID {field}, DOMAIN_TAKEN {domain}, PROOF_NEEDED.',
  )
  changeProvider(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.ChangeProviderInput,
  ): Promise<types.ProviderSet> {
    return this.providers.change(actor, input);
  }

  @Allow(mayRegisterProviders)
  @FreshProof()
  @Command(types.SetProviderOpenResult, 'Opens a provider, or closes it. Refuses NOT_FOUND, PROOF_NEEDED.')
  setProviderOpen(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.SetProviderOpenInput,
  ): Promise<types.ProviderSet> {
    return this.providers.setOpen(actor, input);
  }

  @Allow(mayRegisterProviders)
  @Command(
    types.TestProviderResult,
    'Asks a provider whether it would work, and signs nobody in. Refuses NOT_FOUND.',
  )
  testProvider(@Args('input') { id }: types.TestProviderInput): Promise<types.ProviderTested> {
    return this.test.run(id);
  }
}
