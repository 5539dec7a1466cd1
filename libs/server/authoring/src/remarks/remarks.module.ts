import { Module } from '@nestjs/common';
import { CourseRightsModule } from '../course-rights/course-rights.module.ts';
import { DraftsModule } from '../drafts/drafts.module.ts';
import { ReadRemarks } from './read-remarks.ts';
import { RemarksResolver } from './remarks.resolver.ts';
import { WriteRemarks } from './write-remarks.ts';

@Module({
  imports: [CourseRightsModule, DraftsModule],
  providers: [ReadRemarks, RemarksResolver, WriteRemarks],
})
export class RemarksModule {}
