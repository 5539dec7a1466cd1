import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '@campus/delivery';
import { ListsModule } from '@campus/people';
import { NominationsModule } from '../nominations/nominations.module.ts';
import { PeopleImportModule } from '../people-import/people-import.module.ts';
import { NomineeListFiles } from './files.route.ts';
import { NomineeListKind } from './nominee-list-kind.ts';
import { ListReading } from './nominee-list-reading.ts';
import { NomineeListsResolver } from './nominee-lists.resolver.ts';
import { NomineeLists } from './nominee-lists.service.ts';

@Module({
  imports: [EnrolmentsModule, ListsModule, NominationsModule, PeopleImportModule],
  providers: [ListReading, NomineeListFiles, NomineeListKind, NomineeLists, NomineeListsResolver],
  exports: [NomineeLists],
})
export class NomineeListsModule {}
