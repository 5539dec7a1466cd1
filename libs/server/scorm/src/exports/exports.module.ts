import './exports.refusals.ts';
import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { CoursesModule } from '@campus/course';
import { DispatchController } from './dispatches/dispatch.controller.ts';
import { DispatchesResolver } from './dispatches/dispatches.resolver.ts';
import { DispatchesService } from './dispatches/dispatches.service.ts';
import { ExportsController } from './exports.controller.ts';
import { ExportsResolver } from './exports.resolver.ts';
import { ExportsService } from './exports.service.ts';
import { HostedFiles } from './dispatches/hosted-files.ts';
import { PublishedCourses } from './published-courses.ts';

@Module({
  imports: [CoursesModule, AuditModule],
  controllers: [ExportsController, DispatchController],
  providers: [
    PublishedCourses,
    ExportsService,
    ExportsResolver,
    DispatchesService,
    DispatchesResolver,
    HostedFiles,
  ],
  exports: [ExportsService, DispatchesService],
})
export class ExportsModule {}
