import { registerEnumType } from '@nestjs/graphql';
import { type CodeOf, enumOf } from '@campus/platform/graphql/closed-set.ts';

/** What a line item is about: the whole course, a module of it or an activity. */
export const LineKind = enumOf(['course', 'module', 'activity']);
export type LineKind = CodeOf<typeof LineKind>;

registerEnumType(LineKind, {
  name: 'ResultLineKind',
  description: 'What a line item of a platform is about.',
});
