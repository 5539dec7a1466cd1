import './providers.refusals.ts';
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { ProviderClient } from './asking/provider-client.ts';
import { TestConnection } from './asking/test-connection.ts';
import { AnswerRoutes } from './entering/answer-routes.ts';
import { BeginSignIn } from './beginning/begin-sign-in.ts';
import { CheckAnswer } from './checking/check-answer.ts';
import { Enter } from './entering/enter.ts';
import { FindPerson } from './entering/find-person.ts';
import { LeftProvider } from './entering/left-provider.ts';
import { SignInProviderResolver } from './beginning/sign-in-provider.resolver.ts';
import { SweepProviderLogins } from './entering/sweep-logins.ts';
import { AccountLetters } from './own/account-letters.ts';
import { OwnAccountsResolver } from './own/own-accounts.resolver.ts';
import { OwnAccounts } from './own/own-accounts.service.ts';
import { ProviderSecrets } from './registering/provider-secrets.ts';
import { ProvidersResolver } from './registering/providers.resolver.ts';
import { Providers } from './registering/providers.service.ts';

@Module({
  imports: [PeopleModule],
  providers: [
    AccountLetters,
    AnswerRoutes,
    BeginSignIn,
    CheckAnswer,
    Enter,
    FindPerson,
    LeftProvider,
    OwnAccounts,
    OwnAccountsResolver,
    ProviderClient,
    Providers,
    ProviderSecrets,
    ProvidersResolver,
    SignInProviderResolver,
    SweepProviderLogins,
    TestConnection,
  ],
  exports: [ProviderSecrets],
})
export class ProvidersModule {}
