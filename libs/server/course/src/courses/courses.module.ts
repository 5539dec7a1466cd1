import { Module } from '@nestjs/common';
import { CountryUnitCache } from './lessons/country-unit-cache.ts';
import { FacilitatorKits } from './facilitator-kits.ts';
import { FieldCardCache } from './field-cards/field-card-cache.ts';
import { LessonCache } from './lessons/lesson-cache.ts';
import { MediaSizes } from './media-sizes.ts';
import { OutlineCache } from './outline-cache.ts';
import { ScenarioCache } from './scenarios/scenario-cache.ts';
import { Structures } from './versions/structures.ts';
import { VersionContents } from './versions/version-contents.ts';

const readers = [
  OutlineCache,
  LessonCache,
  ScenarioCache,
  FacilitatorKits,
  FieldCardCache,
  CountryUnitCache,
  MediaSizes,
  VersionContents,
  Structures,
];

@Module({ providers: readers, exports: readers })
export class CoursesModule {}
