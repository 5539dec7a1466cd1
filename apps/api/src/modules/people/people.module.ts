import { Module } from '@nestjs/common';
import { CampusResolver } from './campus.resolver.ts';
import { Passwords } from './passwords.service.ts';
import { People } from './people.service.ts';
import { ProfilesResolver } from './profiles.resolver.ts';
import { Profiles } from './profiles.service.ts';
import { RequestReset } from './request-reset.job.ts';
import { ResetTokens } from './reset-tokens.ts';
import { SignInResolver } from './sign-in.resolver.ts';
import { SignIn } from './sign-in.service.ts';

@Module({
  providers: [
    CampusResolver,
    ProfilesResolver,
    SignInResolver,
    SignIn,
    Passwords,
    Profiles,
    People,
    ResetTokens,
    RequestReset,
  ],
  exports: [People],
})
export class PeopleModule {}
