import { Global, Module } from '@nestjs/common';
import { AuditService } from './audit.service.ts';
import { ForgottenEvents } from './forgotten-events.ts';

/** Global: every module that changes something records it. */
@Global()
@Module({ providers: [AuditService, ForgottenEvents], exports: [AuditService, ForgottenEvents] })
export class AuditModule {}
