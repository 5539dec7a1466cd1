import './progress.refusals.ts';
import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { CopiedProgress } from './copied-progress.ts';
import { FieldWrittenHandler } from './lessons/field-written.handler.ts';
import { LessonsResolver } from './lessons/lessons.resolver.ts';
import { LessonsService } from './lessons/lessons.service.ts';
import { ReceiptRetention } from './receipts/receipt-retention.ts';
import { Receipts } from './receipts/receipts.ts';
import { Results } from './results.ts';
import { ScreenSeenHandler } from './lessons/screen-seen.handler.ts';
import { WorkHandlers } from './work.ts';
import { WorkPlaces } from './work-place.ts';

@Module({
  imports: [CoursesModule, EnrolmentsModule],
  providers: [
    CopiedProgress,
    WorkHandlers,
    ReceiptRetention,
    Receipts,
    Results,
    WorkPlaces,
    ScreenSeenHandler,
    FieldWrittenHandler,
    LessonsService,
    LessonsResolver,
  ],
  exports: [CopiedProgress, WorkHandlers, Receipts, Results, WorkPlaces],
})
export class ProgressModule {}
