import { Module } from '@nestjs/common';
import { RetentionResolver } from './retention.resolver.ts';
import { Retention } from './retention.service.ts';

@Module({ providers: [Retention, RetentionResolver], exports: [Retention] })
export class RetentionModule {}
