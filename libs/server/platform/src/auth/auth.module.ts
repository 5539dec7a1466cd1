import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AllowGuard } from './allow.ts';
import { Devices } from './devices.ts';
import { OpenSessions } from './open-sessions.ts';
import { SessionProofs } from './session-proofs.ts';
import { Sessions } from './sessions.ts';

@Global()
@Module({
  providers: [Devices, OpenSessions, SessionProofs, Sessions, { provide: APP_GUARD, useClass: AllowGuard }],
  exports: [Devices, OpenSessions, SessionProofs, Sessions],
})
export class AuthModule {}
