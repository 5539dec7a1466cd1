import './platforms.refusals.ts';
import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { PlatformsResolver } from './platforms.resolver.ts';
import { Platforms } from './platforms.service.ts';

@Module({
  imports: [AuditModule],
  providers: [Platforms, PlatformsResolver],
})
export class PlatformsModule {}
