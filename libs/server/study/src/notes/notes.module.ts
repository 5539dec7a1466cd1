import './notes.refusals.ts';
import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { ProgressModule } from '../progress/progress.module.ts';
import { NoteWrittenHandler } from './note-written.handler.ts';
import { NotesResolver } from './notes.resolver.ts';
import { ScreenNotes } from './screen-notes.ts';

@Module({
  imports: [CoursesModule, EnrolmentsModule, ProgressModule],
  providers: [NoteWrittenHandler, ScreenNotes, NotesResolver],
  exports: [ScreenNotes],
})
export class NotesModule {}
