import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { ResultsModule } from '../results/results.module.ts';
import { MembersResolver } from './members.resolver.ts';
import { Members } from './members.service.ts';
import { ReadMembers } from './read-members.job.ts';

@Module({
  imports: [AuditModule, ResultsModule],
  providers: [Members, MembersResolver, ReadMembers],
  exports: [Members],
})
export class MembersModule {}
