import { Args, Query, Resolver } from '@nestjs/graphql';
import { enrollingFactor, showingCode, signedIn, type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor, RequestContext, type CampusContext } from '@campus/platform/graphql/context.ts';
import { SignInNeeded } from '@campus/platform/graphql/failures/failures.ts';
import { FreshProof } from '@campus/platform/auth/fresh-proof.ts';
import { isAdministrator } from '../people.access.ts';
import { Profiles } from '../profiles/profiles.service.ts';
import { SignIn } from '../sign-in/sign-in.service.ts';
import type { SignedIn } from '../sign-in/sign-in.type.ts';
import { FactorResets } from './factor-resets.ts';
import { FreshProofs } from './fresh-proofs.ts';
import { OwnFactors } from './own-factors.ts';
import * as types from './second-factor.type.ts';

/** Whoever sets up a second factor: somebody signed in, or who has to before that. */
function enrolling({ actor, half }: CampusContext): string {
  const personId = actor?.personId ?? half?.personId;
  if (!personId) throw new SignInNeeded();
  return personId;
}

@Resolver()
export class SecondFactorResolver {
  constructor(
    private readonly entrance: SignIn,
    private readonly profiles: Profiles,
    private readonly own: OwnFactors,
    private readonly resets: FactorResets,
    private readonly proofs: FreshProofs,
  ) {}

  @Allow(signedIn)
  @Query(() => types.OwnSecondFactors)
  ownSecondFactors(@CurrentActor() actor: Actor): Promise<types.OwnSecondFactors> {
    return this.own.of(actor);
  }

  @Allow(showingCode)
  @Command(
    types.ShowSecondFactorResult,
    'The second step of signing in. Refuses CODE_WRONG {left}, CODES_USED_UP, TOO_MANY_TRIES {retryAfter}.',
  )
  async showSecondFactor(
    @Args('input') input: types.ShowSecondFactorInput,
    @RequestContext() context: CampusContext,
  ): Promise<SignedIn> {
    return { me: await this.profiles.me(await this.entrance.showFactor(input.code, context)) };
  }

  @Allow(enrollingFactor)
  @FreshProof()
  @Command(
    types.BeginSecondFactorResult,
    'A secret for an application that gives codes. Refuses PROOF_NEEDED.',
  )
  beginSecondFactor(
    @Args('input') input: types.BeginSecondFactorInput,
    @RequestContext() context: CampusContext,
  ): Promise<types.SecondFactorBegun> {
    return this.own.begin(enrolling(context), input);
  }

  @Allow(enrollingFactor)
  @Command(
    types.ConfirmSecondFactorResult,
    'The application gives right codes, and is asked from now on. Refuses CODE_WRONG, NOT_FOUND.',
  )
  async confirmSecondFactor(
    @Args('input') input: types.ConfirmSecondFactorInput,
    @RequestContext() context: CampusContext,
  ): Promise<types.SecondFactorAdded> {
    const personId = enrolling(context);
    const recoveryCodes = await this.own.confirm(personId, input, context);
    if (context.half) await this.entrance.arrived(personId, context);
    return { recoveryCodes, me: await this.profiles.me(personId) };
  }

  @Allow(signedIn)
  @Command(types.RenameSecondFactorResult, 'Refuses NOT_FOUND.')
  async renameSecondFactor(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.RenameSecondFactorInput,
  ): Promise<types.SecondFactorChanged> {
    await this.own.rename(actor, input.id, input.name);
    return { done: true };
  }

  @Allow(signedIn)
  @FreshProof()
  @Command(types.RemoveSecondFactorResult, 'Refuses PROOF_NEEDED, SECOND_FACTOR_REQUIRED, NOT_FOUND.')
  async removeSecondFactor(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.RemoveSecondFactorInput,
  ): Promise<types.SecondFactorChanged> {
    await this.own.remove(actor, input.id, input.idempotencyKey);
    return { done: true };
  }

  @Allow(signedIn)
  @FreshProof()
  @Command(types.RenewRecoveryCodesResult, 'Voids the former ones. Refuses PROOF_NEEDED, NOT_FOUND.')
  async renewRecoveryCodes(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.RenewRecoveryCodesInput,
  ): Promise<types.RecoveryCodesMade> {
    return { recoveryCodes: await this.own.renewCodes(actor, input.idempotencyKey) };
  }

  @Allow(signedIn)
  @Command(
    types.ProveAgainResult,
    'A password, a code or a passkey once more, good for ten minutes of weighty acts. Refuses PASSWORD_WRONG, PASSKEY_REFUSED, CODE_WRONG {left}, CODES_USED_UP, TOO_MANY_TRIES {retryAfter}.',
  )
  async proveAgain(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.ProveAgainInput,
    @RequestContext() context: CampusContext,
  ): Promise<types.SecondFactorChanged> {
    await this.proofs.prove(actor, input, context);
    return { done: true };
  }

  @Allow(isAdministrator)
  @FreshProof()
  @Command(
    types.ResetSecondFactorResult,
    'Lets somebody in with the password alone, to set up another factor. Refuses PROOF_NEEDED, SECOND_PERSON_NEEDED, REASON_NEEDED, NOT_FOUND.',
  )
  async resetSecondFactor(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.ResetSecondFactorInput,
  ): Promise<types.SecondFactorChanged> {
    await this.resets.reset(actor, input);
    return { done: true };
  }
}
