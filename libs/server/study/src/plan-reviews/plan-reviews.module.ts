import './plan-reviews.refusals.ts';
import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { AuditModule } from '@campus/people';
import { PlansModule } from '../plans/plans.module.ts';
import { ProgressModule } from '../progress/progress.module.ts';
import { DecidePlanReviews } from './decide-plan-reviews.ts';
import { OwnReviews } from './own-plan-reviews.ts';
import { PlanReviewsReading } from './plan-reviews-reading.ts';
import { PlanReviewsResolver } from './plan-reviews.resolver.ts';
import { PlanTexts } from './plan-texts.ts';
import { PlanHandedInHandler } from './writing/plan-handed-in.handler.ts';
import { PlanReviewWrittenHandler } from './writing/plan-review-written.handler.ts';

@Module({
  imports: [CoursesModule, EnrolmentsModule, AuditModule, PlansModule, ProgressModule],
  providers: [
    DecidePlanReviews,
    OwnReviews,
    PlanReviewsReading,
    PlanReviewsResolver,
    PlanTexts,
    PlanHandedInHandler,
    PlanReviewWrittenHandler,
  ],
})
export class PlanReviewsModule {}
