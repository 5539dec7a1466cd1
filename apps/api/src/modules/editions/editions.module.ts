import { Module } from '@nestjs/common';
import { EditionsService } from './editions.service.ts';

@Module({ providers: [EditionsService], exports: [EditionsService] })
export class EditionsModule {}
