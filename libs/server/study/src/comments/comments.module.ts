import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { CommentsReading } from './comments-reading.ts';
import { CommentsResolver } from './comments.resolver.ts';
import { GiveThemes } from './give-themes.ts';

@Module({ imports: [AuditModule], providers: [CommentsResolver, CommentsReading, GiveThemes] })
export class CommentsModule {}
