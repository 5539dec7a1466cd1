import { Module } from '@nestjs/common';
import { LessonCache } from './lesson-cache.ts';
import { OutlineCache } from './outline-cache.ts';

@Module({ providers: [OutlineCache, LessonCache], exports: [OutlineCache, LessonCache] })
export class CoursesModule {}
