import './people-import.refusals.ts';
import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '@campus/delivery';
import { ListsModule, PeopleModule } from '@campus/people';
import { NominationsModule } from '../nominations/nominations.module.ts';
import { CheckRows } from './checking/check-rows.ts';
import { PeopleImportFiles } from './files.route.ts';
import { GatherWorld } from './checking/gather-world.ts';
import { ImportJob } from './steps/import.job.ts';
import { ImportReading } from './import-reading.ts';
import { Leases } from './steps/lease.ts';
import { Meanings } from './meanings/meanings.ts';
import { Proposals } from './meanings/proposals.ts';
import { PeopleImportResolver } from './people-import.resolver.ts';
import { PeopleImports } from './people-imports.service.ts';
import { ReadFile } from './reading/read-file.ts';
import { ResultFile } from './results/result-file.ts';
import { TakeBackPeople } from './undoing/take-back-people.ts';
import { WelcomePeople } from './applying/welcome-people.ts';

import { WritePeople } from './applying/write-people.ts';
import { PeopleListKind } from './people-list-kind.ts';
import { WritingSteps } from './applying/writing-steps.ts';

@Module({
  imports: [ListsModule, PeopleModule, EnrolmentsModule, NominationsModule],
  providers: [
    CheckRows,
    GatherWorld,
    ImportJob,
    ImportReading,
    Leases,
    Meanings,
    PeopleImportFiles,
    PeopleImportResolver,
    PeopleImports,
    PeopleListKind,
    Proposals,
    ReadFile,
    ResultFile,
    TakeBackPeople,
    WelcomePeople,
    WritePeople,
    WritingSteps,
  ],
  exports: [GatherWorld, Meanings, Proposals],
})
export class PeopleImportModule {}
