import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '@campus/delivery';
import { PlanAuthors } from './plan-authors.ts';
import { RetentionResolver } from './retention.resolver.ts';
import { Retention } from './retention.service.ts';

@Module({
  imports: [EnrolmentsModule],
  providers: [PlanAuthors, Retention, RetentionResolver],
  exports: [Retention],
})
export class RetentionModule {}
