import { Module } from '@nestjs/common';
import { RemarksModule } from '@campus/authoring';
import { JobQueueModule } from '../job-queue/job-queue.module.ts';
import { RostersModule } from '../rosters/rosters.module.ts';
import { TodaySources } from './today-sources.ts';
import { TodayResolver } from './today.resolver.ts';
import { Today } from './today.service.ts';

@Module({
  imports: [JobQueueModule, RemarksModule, RostersModule],
  providers: [TodaySources, Today, TodayResolver],
})
export class TodayModule {}
