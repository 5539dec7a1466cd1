import { Global, Module } from '@nestjs/common';
import { AuditService } from './audit.service.ts';

/** Global: every module that changes something records it. */
@Global()
@Module({ providers: [AuditService], exports: [AuditService] })
export class AuditModule {}
