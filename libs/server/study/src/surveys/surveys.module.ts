import './surveys.refusals.ts';
import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { ProgressModule } from '../progress/progress.module.ts';
import { SurveyAnsweredHandler } from './survey-answered.handler.ts';
import { SurveysResolver } from './surveys.resolver.ts';
import { SurveysService } from './surveys.service.ts';

@Module({
  imports: [CoursesModule, EnrolmentsModule, ProgressModule],
  providers: [SurveysService, SurveysResolver, SurveyAnsweredHandler],
})
export class SurveysModule {}
