import './editions.refusals.ts';
import { Module } from '@nestjs/common';
import { CloseEdition } from './close-edition.ts';
import { CopyEdition } from './copy-edition.ts';
import { CorrectVersion } from './correct-version.ts';
import { EditionClosings } from './edition-closings.ts';
import { EditionCopies } from './edition-copies.ts';
import { EditionReading } from './edition-reading.ts';
import { EditionsResolver } from './editions.resolver.ts';
import { EditionsService } from './editions.service.ts';
import { PlanEdition } from './plan-edition.ts';
import { PlanGroups } from './plan-groups.ts';
import { PlanSessions } from './plan-sessions.ts';
import { PlanTables } from './plan-tables.ts';
import { EditionPlansResolver } from './edition-plans.resolver.ts';

@Module({
  providers: [
    EditionsResolver,
    EditionPlansResolver,
    EditionReading,
    EditionsService,
    PlanEdition,
    PlanTables,
    PlanGroups,
    PlanSessions,
    CopyEdition,
    CorrectVersion,
    EditionCopies,
    CloseEdition,
    EditionClosings,
  ],
  exports: [CorrectVersion, EditionClosings, EditionCopies, EditionsService],
})
export class EditionsModule {}
