import { Module } from '@nestjs/common';
import { NomineeListsModule } from '@campus/intake';
import { AuditModule } from '@campus/people';
import { ResultsModule } from '../results/results.module.ts';
import './members.refusals.ts';
import { ListMembers } from './list-members.ts';
import { MemberPages } from './member-pages.ts';
import { MembersResolver } from './members.resolver.ts';
import { Members } from './members.service.ts';
import { ReadMembers } from './read-members.job.ts';

@Module({
  imports: [AuditModule, NomineeListsModule, ResultsModule],
  providers: [ListMembers, MemberPages, Members, MembersResolver, ReadMembers],
  exports: [Members],
})
export class MembersModule {}
