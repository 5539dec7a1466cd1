import { Global, Module } from '@nestjs/common';
import { Jobs } from './jobs.ts';
import { Sweep } from './sweep.ts';

@Global()
@Module({ providers: [Jobs, Sweep], exports: [Jobs] })
export class JobsModule {}
