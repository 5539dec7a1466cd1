import { Module } from '@nestjs/common';
import { TableRoutes } from '@campus/platform/http/table-routes.ts';
import { NominationsModule } from '../nominations/nominations.module.ts';
import { NomineeListFiles } from './files.route.ts';
import { ListReading } from './nominee-list-reading.ts';
import { NomineeListsResolver } from './nominee-lists.resolver.ts';
import { NomineeLists } from './nominee-lists.service.ts';

@Module({
  imports: [NominationsModule],
  providers: [ListReading, NomineeLists, NomineeListFiles, NomineeListsResolver, TableRoutes],
})
export class NomineeListsModule {}
