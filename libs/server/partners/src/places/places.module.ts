import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { PlacesResolver } from './places.resolver.ts';
import { Places } from './places.service.ts';

@Module({
  imports: [AuditModule],
  providers: [Places, PlacesResolver],
  exports: [Places],
})
export class PlacesModule {}
