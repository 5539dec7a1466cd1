import { Args, Query, Resolver } from '@nestjs/graphql';
import { everyone, signedIn, type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { FreshProof } from '@campus/platform/auth/fresh-proof.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor, RequestContext, type CampusContext } from '@campus/platform/graphql/context.ts';
import { Profiles } from '../profiles/profiles.service.ts';
import { type SignedIn } from '../sign-in/sign-in.type.ts';
import { OwnPasskeys } from './own-passkeys.ts';
import { PasskeySignIn } from './passkey-sign-in.ts';
import * as types from './passkey.type.ts';

@Resolver()
export class PasskeysResolver {
  constructor(
    private readonly entrance: PasskeySignIn,
    private readonly own: OwnPasskeys,
    private readonly profiles: Profiles,
  ) {}

  @Allow(everyone)
  @Command(
    types.AskForPasskeyResult,
    'What a browser shows to sign somebody in with a passkey. Refuses TOO_MANY_TRIES {retryAfter}.',
  )
  askForPasskey(@RequestContext() { request }: CampusContext): Promise<types.PasskeyAsked> {
    return this.entrance.ask(request);
  }

  @Allow(everyone)
  @Command(
    types.SignInWithPasskeyResult,
    'Begins a session with a passkey, which is a second factor as well. Refuses PASSKEY_REFUSED, TOO_MANY_TRIES {retryAfter}.',
  )
  async signInWithPasskey(
    @Args('input') input: types.ShownPasskeyInput,
    @RequestContext() context: CampusContext,
  ): Promise<SignedIn> {
    return { me: await this.profiles.me(await this.entrance.signIn(input, context)) };
  }

  @Allow(signedIn)
  @Query(() => types.OwnPasskeys)
  ownPasskeys(@CurrentActor() actor: Actor): Promise<types.OwnPasskeys> {
    return this.own.of(actor);
  }

  @Allow(signedIn)
  @Command(
    types.AskForOwnPasskeyResult,
    'What a browser shows for a fresh proof; `proveAgain` takes the answer. Refuses TOO_MANY_TRIES {retryAfter}.',
  )
  askForOwnPasskey(@CurrentActor() actor: Actor): Promise<types.PasskeyAsked> {
    return this.entrance.askOwner(actor);
  }

  @Allow(signedIn)
  @FreshProof()
  @Command(
    types.BeginPasskeyResult,
    'What a browser makes a passkey of. Refuses PROOF_NEEDED, PASSKEYS_ENOUGH {most}, TOO_MANY_TRIES {retryAfter}.',
  )
  beginPasskey(@CurrentActor() actor: Actor): Promise<types.PasskeyBegun> {
    return this.own.begin(actor);
  }

  @Allow(signedIn)
  @Command(
    types.AddPasskeyResult,
    'What was begun signs its person in from now on. Refuses INPUT_INVALID {field}, PASSKEY_REFUSED, PASSKEYS_ENOUGH {most}.',
  )
  async addPasskey(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.AddPasskeyInput,
    @RequestContext() context: CampusContext,
  ): Promise<types.PasskeyAdded> {
    return { id: await this.own.add(actor, input, context) };
  }

  @Allow(signedIn)
  @Command(types.RenamePasskeyResult, 'Refuses INPUT_INVALID {field}, NOT_FOUND.')
  async renamePasskey(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.RenamePasskeyInput,
  ): Promise<types.PasskeyChanged> {
    await this.own.rename(actor, input.id, input.name);
    return { done: true };
  }

  @Allow(signedIn)
  @FreshProof()
  @Command(
    types.RemovePasskeyResult,
    'It signs nobody in any more; sessions that began with it end. Refuses PROOF_NEEDED, SECOND_FACTOR_REQUIRED, NOT_FOUND.',
  )
  async removePasskey(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.RemovePasskeyInput,
    @RequestContext() context: CampusContext,
  ): Promise<types.PasskeyChanged> {
    await this.own.remove(actor, input.id, input.idempotencyKey, context);
    return { done: true };
  }
}
