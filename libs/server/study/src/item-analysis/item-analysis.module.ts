import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { QuizzesModule } from '../quizzes/quizzes.module.ts';
import { AnalysedQuizzes } from './analysed-quizzes.ts';
import { ItemAnalysisResolver } from './item-analysis.resolver.ts';
import { QuestionAnalyses } from './question-analyses.ts';
import { QuizAnalyses } from './quiz-analyses.ts';
import { QuizSheets } from './quiz-sheets.ts';

@Module({
  imports: [CoursesModule, QuizzesModule],
  providers: [AnalysedQuizzes, ItemAnalysisResolver, QuestionAnalyses, QuizAnalyses, QuizSheets],
})
export class ItemAnalysisModule {}
