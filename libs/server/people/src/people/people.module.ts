import './people.refusals.ts';
import { Module } from '@nestjs/common';
import { Newcomers } from './arriving/newcomers.ts';
import { AccountChangesResolver } from './account-changes/account-changes.resolver.ts';
import { AccountChanges } from './account-changes/account-changes.service.ts';
import { AddressChanges } from './account-changes/address-changes.service.ts';
import { Addresses } from './account-changes/addresses.ts';
import { NameChanges } from './account-changes/name-changes.service.ts';
import { MergeChanges } from './merging/merge-changes.service.ts';
import { MergeOrders } from './merging/merge-orders.ts';
import { NamePins } from './account-changes/name-pins.ts';
import { Names } from './account-changes/names.ts';
import { Accounts } from './merging/accounts.ts';
import { ExtraTimes } from './changing/extra-times.ts';
import { PersonChangesResolver } from './changing/person-changes.resolver.ts';
import { PersonChanges } from './changing/person-changes.ts';
import { CampusResolver } from './campus/campus.resolver.ts';
import { DirectoryResolver } from './directory/directory.resolver.ts';
import { Directory } from './directory/directory.service.ts';
import { KnownElsewhere } from './in-bulk/known-elsewhere.ts';
import { Passwords } from './passwords/passwords.service.ts';
import { PeopleInBulk } from './in-bulk/people-in-bulk.ts';
import { PeopleTakenBack } from './in-bulk/people-taken-back.ts';
import { People } from './people.service.ts';
import { ProfilesResolver } from './profiles/profiles.resolver.ts';
import { Profiles } from './profiles/profiles.service.ts';
import { RequestReset } from './passwords/request-reset.job.ts';
import { ResetTokens } from './passwords/reset-tokens.ts';
import { LastUse } from './sessions/last-use.ts';
import { NewDevice } from './sessions/new-device.ts';
import { OwnSessionsResolver } from './sessions/own-sessions.resolver.ts';
import { OwnPasskeys } from './passkeys/own-passkeys.ts';
import { PasskeyChallenges } from './passkeys/passkey-challenges.ts';
import { PasskeyCheck } from './passkeys/passkey-check.ts';
import { PasskeyLetters } from './passkeys/passkey-letters.ts';
import { PasskeySignIn } from './passkeys/passkey-sign-in.ts';
import { PasskeysResolver } from './passkeys/passkeys.resolver.ts';
import { ReadPasskey } from './passkeys/read-passkey.ts';
import { StaffResolver } from './staff/staff.resolver.ts';
import { Staff } from './staff/staff.service.ts';
import { FactorCheck } from './second-factor/factor-check.ts';
import { FactorLetters } from './second-factor/factor-letters.ts';
import { FactorResets } from './second-factor/factor-resets.ts';
import { FactorSecrets } from './second-factor/factor-secrets.ts';
import { FreshProofs } from './second-factor/fresh-proofs.ts';
import { OwnFactors } from './second-factor/own-factors.ts';
import { SecondFactorResolver } from './second-factor/second-factor.resolver.ts';
import { SignInResolver } from './sign-in/sign-in.resolver.ts';
import { SignIn } from './sign-in/sign-in.service.ts';

@Module({
  providers: [
    CampusResolver,
    ProfilesResolver,
    SignInResolver,
    DirectoryResolver,
    Directory,
    SignIn,
    Staff,
    StaffResolver,
    LastUse,
    NewDevice,
    OwnSessionsResolver,
    Passwords,
    Profiles,
    People,
    Newcomers,
    Accounts,
    ExtraTimes,
    PersonChanges,
    PersonChangesResolver,
    PeopleInBulk,
    PeopleTakenBack,
    Addresses,
    KnownElsewhere,
    AddressChanges,
    Names,
    NameChanges,
    NamePins,
    MergeChanges,
    MergeOrders,
    AccountChanges,
    AccountChangesResolver,
    ResetTokens,
    RequestReset,
    FactorCheck,
    FactorLetters,
    FactorResets,
    FactorSecrets,
    FreshProofs,
    OwnFactors,
    SecondFactorResolver,
    OwnPasskeys,
    PasskeyChallenges,
    PasskeyCheck,
    PasskeyLetters,
    PasskeySignIn,
    PasskeysResolver,
    ReadPasskey,
  ],
  exports: [
    Accounts,
    Addresses,
    FactorResets,
    FactorSecrets,
    KnownElsewhere,
    MergeChanges,
    MergeOrders,
    NamePins,
    Names,
    Newcomers,
    Passwords,
    People,
    PeopleInBulk,
    PeopleTakenBack,
    SignIn,
  ],
})
export class PeopleModule {}
