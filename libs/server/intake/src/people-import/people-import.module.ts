import './people-import.refusals.ts';
import { Module } from '@nestjs/common';
import { TableRoutes } from '@campus/platform/http/table-routes.ts';
import { EnrolmentsModule } from '@campus/delivery';
import { PeopleModule } from '@campus/people';
import { ApplyImport } from './applying/apply-import.ts';
import { CheckRows } from './checking/check-rows.ts';
import { PeopleImportFiles } from './files.route.ts';
import { GatherWorld } from './checking/gather-world.ts';
import { ImportJob } from './import.job.ts';
import { ImportReading } from './import-reading.ts';
import { Leases } from './lease.ts';
import { PeopleImportResolver } from './people-import.resolver.ts';
import { PeopleImports } from './people-imports.service.ts';
import { ReadFile } from './reading/read-file.ts';
import { ResultFile } from './results/result-file.ts';
import { UndoImport } from './undoing/undo-import.ts';
import { WelcomePeople } from './applying/welcome-people.ts';

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
