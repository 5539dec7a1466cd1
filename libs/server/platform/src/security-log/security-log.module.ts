import { Global, Module } from '@nestjs/common';
import { SecurityAlerts } from './security-alerts.ts';
import { SecurityLog } from './security-log.ts';

/** Global: whatever lets somebody in or shows somebody out tells of it. */
@Global()
@Module({ providers: [SecurityAlerts, SecurityLog], exports: [SecurityAlerts, SecurityLog] })
export class SecurityLogModule {}
