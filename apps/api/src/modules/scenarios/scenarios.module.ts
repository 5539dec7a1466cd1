import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/index.ts';
import { EnrolmentsModule } from '../enrolments/index.ts';
import { ProgressModule } from '../progress/index.ts';
import { ScenarioPlayedHandler } from './scenario-played.handler.ts';
import { ScenariosResolver } from './scenarios.resolver.ts';
import { ScenariosService } from './scenarios.service.ts';

@Module({
  imports: [CoursesModule, EnrolmentsModule, ProgressModule],
  providers: [ScenariosService, ScenariosResolver, ScenarioPlayedHandler],
  exports: [ScenariosService],
})
export class ScenariosModule {}
