import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { CourseRightsResolver } from './course-rights.resolver.ts';
import { CourseRights } from './course-rights.service.ts';

@Module({
  imports: [AuditModule],
  providers: [CourseRights, CourseRightsResolver],
  exports: [CourseRights],
})
export class CourseRightsModule {}
