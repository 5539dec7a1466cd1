import './platforms.refusals.ts';
import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { Invitations } from './inviting/invitations.service.ts';
import { InvitationsResolver } from './inviting/invitations.resolver.ts';
import { KeysController } from './keys/keys.controller.ts';
import { ToolKeys } from './keys/tool-keys.ts';
import { PlatformsResolver } from './platforms.resolver.ts';
import { Platforms } from './platforms.service.ts';

@Module({
  imports: [AuditModule],
  controllers: [KeysController],
  providers: [Invitations, InvitationsResolver, Platforms, PlatformsResolver, ToolKeys],
  exports: [Invitations, ToolKeys],
})
export class PlatformsModule {}
