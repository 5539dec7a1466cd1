import { Module } from '@nestjs/common';
import { CountryUnitCache } from './country-unit-cache.ts';
import { FacilitatorKits } from './facilitator-kits.ts';
import { FieldCardCache } from './field-card-cache.ts';
import { LessonCache } from './lesson-cache.ts';
import { OutlineCache } from './outline-cache.ts';
import { ScenarioCache } from './scenario-cache.ts';
import { Structures } from './structures.ts';
import { VersionContents } from './version-contents.ts';

const readers = [
  OutlineCache,
  LessonCache,
  ScenarioCache,
  FacilitatorKits,
  FieldCardCache,
  CountryUnitCache,
  VersionContents,
  Structures,
];

@Module({ providers: readers, exports: readers })
export class CoursesModule {}
