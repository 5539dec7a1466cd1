import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { NotesModule } from '../notes/notes.module.ts';
import { PlanFiles } from './files/plan-files.ts';
import { PlanLayouts } from './plan-layouts.ts';
import { PlansController } from './plans.controller.ts';
import { PlansResolver } from './plans.resolver.ts';
import { PlansService } from './plans.service.ts';

@Module({
  imports: [CoursesModule, EnrolmentsModule, NotesModule],
  controllers: [PlansController],
  providers: [PlansService, PlanLayouts, PlanFiles, PlansResolver],
  exports: [PlanLayouts],
})
export class PlansModule {}
