import { Global, Module } from '@nestjs/common';
import { Jobs } from './jobs.ts';
import { JobWorkers } from './job-workers.ts';
import { Sweep } from './sweep.ts';

@Global()
@Module({ providers: [Jobs, JobWorkers, Sweep], exports: [Jobs, JobWorkers] })
export class JobsModule {}
