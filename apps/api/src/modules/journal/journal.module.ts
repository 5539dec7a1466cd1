import { Module } from '@nestjs/common';
import { ProgressModule } from '../progress/index.ts';
import { JournalResolver } from './journal.resolver.ts';
import { JournalService } from './journal.service.ts';

@Module({ imports: [ProgressModule], providers: [JournalService, JournalResolver] })
export class JournalModule {}
