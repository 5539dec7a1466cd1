import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Locale } from '@campus/platform/graphql/locale.ts';

export const ExportKind = { MODULE: 'module', COURSE: 'course', SCENARIO: 'scenario' } as const;
export type ExportKind = (typeof ExportKind)[keyof typeof ExportKind];
registerEnumType(ExportKind, {
  name: 'ExportKind',
  description: 'What a package is made of: a module, a course whole (Route A), one simulation.',
});

export const PackageStandard = { SCORM_1_2: '1.2', SCORM_2004_4: '2004-4' } as const;
export type PackageStandard = (typeof PackageStandard)[keyof typeof PackageStandard];
registerEnumType(PackageStandard, {
  name: 'PackageStandard',
  description: 'A version of SCORM that the campus writes.',
});

@ObjectType({ description: 'A part of a published course that can be taken along as a SCORM package.' })
export class Exportable {
  @Field(() => ID, { description: 'Of the module, the course or the scenario.' })
  id: string;

  @Field(() => ExportKind)
  kind: ExportKind;

  @Field()
  key: string;

  @Field()
  title: string;

  @Field(() => ID)
  courseId: string;

  @Field()
  courseTitle: string;

  @Field(() => Int)
  versionNumber: number;

  @Field(() => [Locale])
  locales: Locale[];

  @Field(() => [String], {
    description: 'Titles of activities that only a campus can give: surveys, SCORM packages inside.',
  })
  leftOut: string[];

  @Field({
    description:
      'Whether a test that counts has a pass mark. Without one no score is reported, which some gradebooks show as 0.',
  })
  isMarked: boolean;

  @Field({
    description:
      'Where the package is made: add version=1.2 or version=2004-4, and lang=es,en,fr in the order wanted.',
  })
  path: string;
}
