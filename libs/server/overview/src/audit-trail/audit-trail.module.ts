import { Module } from '@nestjs/common';
import { AuditTrailResolver } from './audit-trail.resolver.ts';
import { AuditTrail } from './audit-trail.service.ts';

@Module({ providers: [AuditTrail, AuditTrailResolver], exports: [AuditTrail] })
export class AuditTrailModule {}
