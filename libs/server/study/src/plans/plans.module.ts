import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { PlanFiles } from './files/plan-files.ts';
import { PlanLayouts } from './plan-layouts.ts';
import { PlansController } from './plans.controller.ts';
import { PlansResolver } from './plans.resolver.ts';
import { PlansService } from './plans.service.ts';

@Module({
  imports: [CoursesModule, EnrolmentsModule],
  controllers: [PlansController],
  providers: [PlansService, PlanLayouts, PlanFiles, PlansResolver],
  exports: [PlanLayouts],
})
export class PlansModule {}
