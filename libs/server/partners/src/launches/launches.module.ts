import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { AuditModule, PeopleModule } from '@campus/people';
import { PlatformsModule } from '../platforms/platforms.module.ts';
import { PickLinks } from './linking/pick-links.ts';
import { MembersModule } from '../members/members.module.ts';
import { PlacesModule } from '../places/places.module.ts';
import { ResultsModule } from '../results/results.module.ts';
import { Arrivals } from './arriving/arrivals.ts';
import { BeginLogin } from './login/begin-login.ts';
import { CheckLaunch } from './checking/check-launch.ts';
import { Enter } from './showing/enter.ts';
import { Passes } from './showing/passes.ts';
import { PlatformStorage } from './login/platform-storage.ts';
import { JoinCodes } from './arriving/join-codes.ts';
import { JoinProof } from './arriving/join-proof.ts';
import { LaunchLimits } from './launch-limits.ts';
import { LaunchRoutes } from './launch-routes.ts';
import { LaunchService } from './launch.service.ts';
import { RegisterPlatform } from './registering/register-platform.ts';
import { RegistrationRoutes } from './registering/registration-routes.ts';
import { SweepLogins } from './login/sweep-logins.ts';
import { TakeIn } from './showing/take-in.ts';

@Module({
  imports: [
    AuditModule,
    PeopleModule,
    CoursesModule,
    EnrolmentsModule,
    PlatformsModule,
    PlacesModule,
    ResultsModule,
    MembersModule,
  ],
  providers: [
    Arrivals,
    BeginLogin,
    CheckLaunch,
    Enter,
    JoinCodes,
    JoinProof,
    LaunchLimits,
    LaunchRoutes,
    LaunchService,
    Passes,
    PickLinks,
    PlatformStorage,
    RegisterPlatform,
    RegistrationRoutes,
    SweepLogins,
    TakeIn,
  ],
})
export class LaunchesModule {}
