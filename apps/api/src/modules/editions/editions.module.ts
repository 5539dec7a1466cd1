import { Module } from '@nestjs/common';
import { EditionReading } from './edition-reading.ts';
import { EditionsResolver } from './editions.resolver.ts';
import { EditionsService } from './editions.service.ts';

@Module({
  providers: [EditionsResolver, EditionReading, EditionsService],
  exports: [EditionsService],
})
export class EditionsModule {}
