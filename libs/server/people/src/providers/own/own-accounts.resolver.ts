import { Args, Query, Resolver } from '@nestjs/graphql';
import { signedIn, type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { FreshProof } from '@campus/platform/auth/fresh-proof.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import {
  InstitutionAccount,
  InstitutionAccountParted,
  PartInstitutionAccountInput,
  PartInstitutionAccountResult,
} from './institution-account.type.ts';
import { OwnAccounts } from './own-accounts.service.ts';

@Resolver()
export class OwnAccountsResolver {
  constructor(private readonly accounts: OwnAccounts) {}

  @Allow(signedIn)
  @Query(() => [InstitutionAccount], {
    description: 'Accounts of institutions that open one’s own, the oldest first; at most 50.',
  })
  ownInstitutionAccounts(@CurrentActor() actor: Actor): Promise<InstitutionAccount[]> {
    return this.accounts.of(actor);
  }

  @Allow(signedIn)
  @FreshProof()
  @Command(
    PartInstitutionAccountResult,
    'From now on this account of an institution does not open one’s own. Refuses NOT_FOUND, LAST_WAY_IN, PROOF_NEEDED.',
  )
  async partInstitutionAccount(
    @CurrentActor() actor: Actor,
    @Args('input') { id }: PartInstitutionAccountInput,
  ): Promise<InstitutionAccountParted> {
    return { id: await this.accounts.part(actor, id) };
  }
}
