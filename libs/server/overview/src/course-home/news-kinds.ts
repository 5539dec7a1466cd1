import { registerEnumType } from '@nestjs/graphql';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';

/** Quizzes graded again, corrections, messages of the coordination, certificates. */
export const CourseNewsKind = enumOf(['regraded', 'corrected', 'message', 'certificate']);
export type CourseNewsKind = CodeOf<typeof CourseNewsKind>;

registerEnumType(CourseNewsKind, {
  name: 'CourseNewsKind',
  description: 'What came back: a quiz graded again, a text corrected, a message, a certificate.',
});
