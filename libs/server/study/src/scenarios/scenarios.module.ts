import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { ProgressModule } from '../progress/progress.module.ts';
import { ScenarioPlayedHandler } from './scenario-played.handler.ts';
import { ScenariosResolver } from './scenarios.resolver.ts';
import { ScenariosService } from './scenarios.service.ts';

@Module({
  imports: [CoursesModule, EnrolmentsModule, ProgressModule],
  providers: [ScenariosService, ScenariosResolver, ScenarioPlayedHandler],
  exports: [ScenariosService],
})
export class ScenariosModule {}
