import { Module } from '@nestjs/common';
import { LessonCache } from './lesson-cache.ts';
import { OutlineCache } from './outline-cache.ts';
import { ScenarioCache } from './scenario-cache.ts';

@Module({
  providers: [OutlineCache, LessonCache, ScenarioCache],
  exports: [OutlineCache, LessonCache, ScenarioCache],
})
export class CoursesModule {}
