import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AllowGuard } from './allow.ts';
import { Sessions } from './sessions.ts';

@Global()
@Module({
  providers: [Sessions, { provide: APP_GUARD, useClass: AllowGuard }],
  exports: [Sessions],
})
export class AuthModule {}
