import { Module } from '@nestjs/common';
import { ContentImportModule } from '@campus/course';
import { ProgrammeReading } from './programme-reading.ts';
import { ProgrammesResolver } from './programmes.resolver.ts';
import { Programmes } from './programmes.service.ts';
import { SetLogo } from './set-logo.ts';

@Module({
  imports: [ContentImportModule],
  providers: [ProgrammesResolver, ProgrammeReading, Programmes, SetLogo],
})
export class ProgrammesModule {}
