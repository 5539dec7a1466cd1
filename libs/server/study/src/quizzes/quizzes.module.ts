import './quizzes.refusals.ts';
import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { ProgressModule } from '../progress/progress.module.ts';
import { BringBackAttempt } from './bring-back-attempt.ts';
import { CopiedAttempts } from './copied-attempts.ts';
import { QuestionAnsweredHandler } from './question-answered.handler.ts';
import { QuestionBank } from './question-bank.ts';
import { QuizBegunHandler } from './quiz-begun.handler.ts';
import { QuizFinishedHandler } from './quiz-finished.handler.ts';
import { QuizFinishing } from './quiz-finishing.ts';
import { QuizPins } from './quiz-pins.ts';
import { QuizReading } from './quiz-reading.ts';
import { QuizzesResolver } from './quizzes.resolver.ts';
import { StartAttempt } from './start-attempt.ts';

@Module({
  imports: [CoursesModule, EnrolmentsModule, ProgressModule],
  providers: [
    CopiedAttempts,
    QuestionBank,
    QuizPins,
    QuizFinishing,
    QuizReading,
    StartAttempt,
    BringBackAttempt,
    QuizBegunHandler,
    QuestionAnsweredHandler,
    QuizFinishedHandler,
    QuizzesResolver,
  ],
  exports: [CopiedAttempts, QuizFinishing],
})
export class QuizzesModule {}
