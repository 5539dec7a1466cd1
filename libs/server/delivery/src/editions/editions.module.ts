import './editions.refusals.ts';
import { Module } from '@nestjs/common';
import { CloseEdition } from './closing/close-edition.ts';
import { CopyEdition } from './copying/copy-edition.ts';
import { CorrectVersion } from './correcting/correct-version.ts';
import { EditionClosings } from './closing/edition-closings.ts';
import { EditionCopies } from './copying/edition-copies.ts';
import { EditionReading } from './reading/edition-reading.ts';
import { EditionsResolver } from './editions.resolver.ts';
import { EditionsService } from './editions.service.ts';
import { HelperNotes } from './helping/helper-notes.ts';
import { HelperNotesResolver } from './helping/helper-notes.resolver.ts';
import { PlanEdition } from './planning/plan-edition.ts';
import { PlanGroups } from './planning/plan-groups.ts';
import { PlanSessions } from './planning/plan-sessions.ts';
import { PlanTables } from './planning/plan-tables.ts';
import { EditionPlansResolver } from './planning/edition-plans.resolver.ts';

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
    HelperNotes,
    HelperNotesResolver,
  ],
  exports: [CorrectVersion, EditionClosings, EditionCopies, EditionsService],
})
export class EditionsModule {}
