import './people-import.refusals.ts';
import { Module } from '@nestjs/common';
import { TableRoutes } from '@campus/platform/http/table-routes.ts';
import { EnrolmentsModule } from '@campus/delivery';
import { PeopleModule } from '@campus/people';
import { ApplyImport } from './apply-import.ts';
import { CheckRows } from './check-rows.ts';
import { PeopleImportFiles } from './files.route.ts';
import { GatherWorld } from './gather-world.ts';
import { ImportJob } from './import.job.ts';
import { ImportReading } from './import-reading.ts';
import { Leases } from './lease.ts';
import { PeopleImportResolver } from './people-import.resolver.ts';
import { PeopleImports } from './people-imports.service.ts';
import { ReadFile } from './read-file.ts';
import { ResultFile } from './result-file.ts';
import { UndoImport } from './undo-import.ts';
import { WelcomePeople } from './welcome-people.ts';

@Module({
  imports: [PeopleModule, EnrolmentsModule],
  providers: [
    ApplyImport,
    CheckRows,
    GatherWorld,
    ImportJob,
    ImportReading,
    Leases,
    PeopleImportFiles,
    PeopleImportResolver,
    PeopleImports,
    ReadFile,
    ResultFile,
    TableRoutes,
    UndoImport,
    WelcomePeople,
  ],
})
export class PeopleImportModule {}
