import './platforms.refusals.ts';
import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { KeysController } from './keys/keys.controller.ts';
import { ToolKeys } from './keys/tool-keys.ts';
import { PlatformsResolver } from './platforms.resolver.ts';
import { Platforms } from './platforms.service.ts';

@Module({
  imports: [AuditModule],
  controllers: [KeysController],
  providers: [Platforms, PlatformsResolver, ToolKeys],
  exports: [ToolKeys],
})
export class PlatformsModule {}
