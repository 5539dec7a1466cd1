import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/index.ts';
import { EnrolmentsModule } from '../enrolments/index.ts';
import { PlanFiles } from './plan-files.ts';
import { PlansController } from './plans.controller.ts';
import { PlansResolver } from './plans.resolver.ts';
import { PlansService } from './plans.service.ts';

@Module({
  imports: [CoursesModule, EnrolmentsModule],
  controllers: [PlansController],
  providers: [PlansService, PlanFiles, PlansResolver],
})
export class PlansModule {}
