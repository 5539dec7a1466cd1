import { Module } from '@nestjs/common';
import { PlanAuthors } from './plan-authors.ts';
import { RetentionResolver } from './retention.resolver.ts';
import { Retention } from './retention.service.ts';

@Module({ providers: [PlanAuthors, Retention, RetentionResolver], exports: [Retention] })
export class RetentionModule {}
