import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { ProgressModule } from '../progress/progress.module.ts';
import { QuizzesModule } from '../quizzes/quizzes.module.ts';
import { PracticeReading } from './practice/practice-reading.ts';
import { PracticeResolver } from './practice/practice.resolver.ts';
import { QuestionRecalledHandler } from './question-recalled.handler.ts';
import { RecallReading } from './recall-reading.ts';
import { RecallResolver } from './recall.resolver.ts';

@Module({
  imports: [CoursesModule, EnrolmentsModule, ProgressModule, QuizzesModule],
  providers: [RecallReading, RecallResolver, QuestionRecalledHandler, PracticeReading, PracticeResolver],
})
export class RecallModule {}
