import { Module } from '@nestjs/common';
import { CountryUnitCache } from './country-unit-cache.ts';
import { FieldCardCache } from './field-card-cache.ts';
import { LessonCache } from './lesson-cache.ts';
import { OutlineCache } from './outline-cache.ts';
import { ScenarioCache } from './scenario-cache.ts';

const memory = [OutlineCache, LessonCache, ScenarioCache, FieldCardCache, CountryUnitCache];

@Module({ providers: memory, exports: memory })
export class CoursesModule {}
