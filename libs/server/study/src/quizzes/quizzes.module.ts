import './quizzes.refusals.ts';
import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { ProgressModule } from '../progress/progress.module.ts';
import { AnswerSheets } from './attempts/answer-sheets.ts';
import { BringBackAttempt } from './attempts/bring-back-attempt.ts';
import { CopiedAttempts } from './attempts/copied-attempts.ts';
import { QuestionAnsweredHandler } from './attempts/question-answered.handler.ts';
import { QuestionBank } from './questions/question-bank.ts';
import { QuizBegunHandler } from './attempts/quiz-begun.handler.ts';
import { QuizFinishedHandler } from './attempts/quiz-finished.handler.ts';
import { QuizFinishing } from './attempts/quiz-finishing.ts';
import { QuizPins } from './attempts/quiz-pins.ts';
import { RegradeAttempts } from './attempts/regrade-attempts.ts';
import { QuizReading } from './quiz-reading.ts';
import { QuizzesResolver } from './quizzes.resolver.ts';
import { StartAttempt } from './attempts/start-attempt.ts';

@Module({
  imports: [CoursesModule, EnrolmentsModule, ProgressModule],
  providers: [
    AnswerSheets,
    CopiedAttempts,
    QuestionBank,
    QuizPins,
    QuizFinishing,
    QuizReading,
    RegradeAttempts,
    StartAttempt,
    BringBackAttempt,
    QuizBegunHandler,
    QuestionAnsweredHandler,
    QuizFinishedHandler,
    QuizzesResolver,
  ],
  exports: [CopiedAttempts, QuestionBank, QuizFinishing, QuizReading, RegradeAttempts],
})
export class QuizzesModule {}
