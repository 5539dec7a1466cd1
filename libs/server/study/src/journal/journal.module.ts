import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { ProgressModule } from '../progress/progress.module.ts';
import { ApplyLateWork } from './apply-late-work.ts';
import { DecideLateWork } from './decide-late-work.ts';
import { DeviceContacts } from './device-contacts.ts';
import { JournalResolver } from './journal.resolver.ts';
import { JournalService } from './journal.service.ts';
import { KeptWork } from './kept-work.ts';
import { LateWorkReading } from './late-work-reading.ts';
import { LateWorkResolver } from './late-work.resolver.ts';

@Module({
  imports: [CoursesModule, ProgressModule],
  providers: [
    JournalService,
    JournalResolver,
    DeviceContacts,
    KeptWork,
    LateWorkReading,
    DecideLateWork,
    ApplyLateWork,
    LateWorkResolver,
  ],
})
export class JournalModule {}
