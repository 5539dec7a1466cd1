import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/index.ts';
import { EnrolmentsModule } from '../enrolments/index.ts';
import { ProgressModule } from '../progress/index.ts';
import { SurveyAnsweredHandler } from './survey-answered.handler.ts';
import { SurveysResolver } from './surveys.resolver.ts';
import { SurveysService } from './surveys.service.ts';

@Module({
  imports: [CoursesModule, EnrolmentsModule, ProgressModule],
  providers: [SurveysService, SurveysResolver, SurveyAnsweredHandler],
})
export class SurveysModule {}
