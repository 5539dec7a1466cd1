import { Module } from '@nestjs/common';
import { Accounts } from './accounts.ts';
import { PersonCareResolver } from './care.resolver.ts';
import { PersonCare } from './care.ts';
import { CampusResolver } from './campus.resolver.ts';
import { DirectoryResolver } from './directory.resolver.ts';
import { Directory } from './directory.service.ts';
import { Passwords } from './passwords.service.ts';
import { PeopleInBulk } from './people-in-bulk.ts';
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
    DirectoryResolver,
    Directory,
    SignIn,
    Passwords,
    Profiles,
    People,
    Accounts,
    PersonCare,
    PersonCareResolver,
    PeopleInBulk,
    ResetTokens,
    RequestReset,
  ],
  exports: [Accounts, People, PeopleInBulk],
})
export class PeopleModule {}
