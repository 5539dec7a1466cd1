import { Module } from '@nestjs/common';
import { Backups } from './backups.ts';

@Module({ providers: [Backups], exports: [Backups] })
export class BackupsModule {}
