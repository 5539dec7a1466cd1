import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AllowGuard } from './allow.ts';
import { Devices } from './devices.ts';
import { Sessions } from './sessions.ts';

@Global()
@Module({
  providers: [Devices, Sessions, { provide: APP_GUARD, useClass: AllowGuard }],
  exports: [Devices, Sessions],
})
export class AuthModule {}
