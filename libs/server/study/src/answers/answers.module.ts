import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { AuditModule } from '@campus/people';
import { QuizzesModule } from '../quizzes/quizzes.module.ts';
import { AnswerReadings } from './answer-readings.ts';
import { AnswersReading } from './answers-reading.ts';
import { AnswersResolver } from './answers.resolver.ts';
import { QuizAnswers } from './quiz-answers.ts';
import { ScenarioAnswers } from './scenario-answers.ts';

@Module({
  imports: [AuditModule, CoursesModule, QuizzesModule],
  providers: [AnswerReadings, AnswersReading, AnswersResolver, QuizAnswers, ScenarioAnswers],
})
export class AnswersModule {}
