import { Global, Module } from '@nestjs/common';
import { SecurityAlerts } from './security-alerts.ts';
import { SecurityLog } from './security-log.ts';

/** Global: everything that lets somebody in or ends access writes to it. */
@Global()
@Module({ providers: [SecurityAlerts, SecurityLog], exports: [SecurityAlerts, SecurityLog] })
export class SecurityLogModule {}
