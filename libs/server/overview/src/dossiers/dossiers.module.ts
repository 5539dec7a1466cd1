import './dossiers.refusals.ts';
import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { AttendanceModule, EnrolmentsModule } from '@campus/delivery';
import { PeopleModule } from '@campus/people';
import { ProgressModule, QuizzesModule } from '@campus/study';
import { DossierReading } from './dossier-reading.ts';
import { DossiersResolver } from './dossiers.resolver.ts';
import { Exchange } from './merge/exchange.ts';
import { MergeAccounts } from './merge/merge-accounts.ts';
import { MergeReading } from './merge/merge-preview.ts';
import { MergesResolver } from './merge/merge.resolver.ts';
import { MovedRows } from './merge/moved-rows.ts';
import { UndoMerge } from './merge/undo-merge.ts';
import { PersonNotes } from './notes/notes.ts';
import { TransferEnrolment } from './transfer/transfer-enrolment.ts';
import { TransferMany } from './transfer/transfer-many.ts';
import { TransfersResolver } from './transfer/transfer.resolver.ts';

@Module({
  imports: [AttendanceModule, CoursesModule, EnrolmentsModule, PeopleModule, ProgressModule, QuizzesModule],
  providers: [
    DossierReading,
    PersonNotes,
    TransferEnrolment,
    TransferMany,
    MergeReading,
    MergeAccounts,
    UndoMerge,
    MovedRows,
    Exchange,
    DossiersResolver,
    TransfersResolver,
    MergesResolver,
  ],
})
export class DossiersModule {}
