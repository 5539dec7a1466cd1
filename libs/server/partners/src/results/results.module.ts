import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { AuditModule } from '@campus/people';
import { PlatformsModule } from '../platforms/platforms.module.ts';
import { RepairResults } from './board/repair-results.ts';
import { ResultsBoard } from './board/results-board.ts';
import { ResultsResolver } from './board/results.resolver.ts';
import { AccessTokens } from './calls/access-tokens.ts';
import { ServiceCalls } from './calls/service-calls.ts';
import { CompareResults } from './comparing/compare-results.job.ts';
import { MakeLines } from './lines/make-lines.ts';
import { NoteServices } from './lines/note-services.ts';
import { QueueScores } from './queue/queue-scores.job.ts';
import { SendBatch } from './sending/send-batch.ts';
import { SendScores } from './sending/send-scores.job.ts';

@Module({
  imports: [AuditModule, CoursesModule, PlatformsModule],
  providers: [
    AccessTokens,
    CompareResults,
    MakeLines,
    NoteServices,
    QueueScores,
    RepairResults,
    ResultsBoard,
    ResultsResolver,
    SendBatch,
    SendScores,
    ServiceCalls,
  ],
  exports: [NoteServices, ServiceCalls],
})
export class ResultsModule {}
