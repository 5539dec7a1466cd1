import { Args, Query, Resolver } from '@nestjs/graphql';
import { everyone, signedIn, type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor, RequestContext, type CampusContext } from '@campus/platform/graphql/context.ts';
import { Passwords } from '../passwords/passwords.service.ts';
import { Profiles } from '../profiles/profiles.service.ts';
import { SignIn } from './sign-in.service.ts';
import {
  ChangePasswordInput,
  ChangePasswordResult,
  PasswordChanged,
  PasswordResetRequested,
  RequestPasswordResetInput,
  RequestPasswordResetResult,
  ResetPasswordInput,
  ResetPasswordResult,
  SignedIn,
  SignedOut,
  SignInInput,
  SignInResult,
  SignOutResult,
} from './sign-in.type.ts';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly entrance: SignIn,
    private readonly passwords: Passwords,
    private readonly profiles: Profiles,
  ) {}

  @Allow(everyone)
  @Command(
    SignInResult,
    'Begins a session. Refuses SIGN_IN_FAILED, SECOND_FACTOR_NEEDED {step}, TOO_MANY_TRIES {retryAfter}.',
  )
  async signIn(
    @Args('input') input: SignInInput,
    @RequestContext() context: CampusContext,
  ): Promise<SignedIn> {
    return { me: await this.profiles.me(await this.entrance.signIn(input.email, input.password, context)) };
  }

  @Allow(everyone)
  @Command(SignOutResult, 'Ends the session of this device.')
  async signOut(@RequestContext() context: CampusContext): Promise<SignedOut> {
    await this.entrance.signOut(context);
    return { done: true };
  }

  @Allow(everyone)
  @Command(
    RequestPasswordResetResult,
    'Mails a link to whoever has the address. Refuses TOO_MANY_TRIES {retryAfter}.',
  )
  async requestPasswordReset(
    @Args('input') input: RequestPasswordResetInput,
    @RequestContext() context: CampusContext,
  ): Promise<PasswordResetRequested> {
    await this.passwords.requestReset(input.email, input.locale, context);
    return { done: true };
  }

  @Allow(everyone)
  @Query(() => Boolean, { description: 'Whether the link of a mail still lets somebody choose a password.' })
  isResetLinkGood(@Args('token') token: string, @RequestContext() context: CampusContext): Promise<boolean> {
    return this.passwords.isLinkGood(token, context);
  }

  @Allow(everyone)
  @Command(
    ResetPasswordResult,
    'Sets a password with a mailed link. Refuses RESET_LINK_INVALID, PASSWORD_TOO_WEAK {reason, minimum}.',
  )
  async resetPassword(
    @Args('input') input: ResetPasswordInput,
    @RequestContext() context: CampusContext,
  ): Promise<PasswordChanged> {
    await this.passwords.reset(input.token, input.password, context);
    return { done: true };
  }

  @Allow(signedIn)
  @Command(
    ChangePasswordResult,
    'Ends the sessions of all other devices. Refuses PASSWORD_WRONG, PASSWORD_TOO_WEAK {reason, minimum}.',
  )
  async changePassword(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangePasswordInput,
    @RequestContext() context: CampusContext,
  ): Promise<PasswordChanged> {
    await this.passwords.change(actor, input.currentPassword, input.newPassword, context);
    return { done: true };
  }
}
