import './job-queue.refusals.ts';
import { Module } from '@nestjs/common';
import { JobQueueResolver } from './job-queue.resolver.ts';
import { JobQueue } from './job-queue.service.ts';

@Module({ providers: [JobQueue, JobQueueResolver], exports: [JobQueue] })
export class JobQueueModule {}
