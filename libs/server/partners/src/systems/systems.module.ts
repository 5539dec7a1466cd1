import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { InterfaceReading } from './reading/interface-reading.ts';
import { InterfaceController } from './reading/interface.controller.ts';
import { SystemTokensResolver } from './tokens/tokens.resolver.ts';
import { SystemTokenKeeping } from './tokens/tokens.service.ts';

@Module({
  imports: [AuditModule],
  controllers: [InterfaceController],
  providers: [InterfaceReading, SystemTokenKeeping, SystemTokensResolver],
})
export class SystemsModule {}
