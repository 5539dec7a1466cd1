import { Global, Module } from '@nestjs/common';
import { SecurityLog } from './security-log.ts';

/** Global: whatever lets somebody in or shows somebody out tells of it. */
@Global()
@Module({ providers: [SecurityLog], exports: [SecurityLog] })
export class SecurityLogModule {}
