import { Module } from '@nestjs/common';
import { CourseRightsModule } from '../course-rights/course-rights.module.ts';
import { DraftsModule } from '../drafts/drafts.module.ts';
import { RemarkMails } from './remark-mails.ts';
import { ReadRemarks } from './read-remarks.ts';
import { RemarksResolver } from './remarks.resolver.ts';
import { WriteRemarks } from './write-remarks.ts';

@Module({
  imports: [CourseRightsModule, DraftsModule],
  providers: [ReadRemarks, RemarkMails, RemarksResolver, WriteRemarks],
  exports: [ReadRemarks],
})
export class RemarksModule {}
