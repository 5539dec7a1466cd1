import { registerEnumType } from '@nestjs/graphql';
import { type CodeOf, enumOf } from '@campus/platform/graphql/closed-set.ts';

/** What became of a score. */
export const ScoreState = enumOf(['waiting', 'sent', 'refused', 'dropped']);
export type ScoreState = CodeOf<typeof ScoreState>;

registerEnumType(ScoreState, {
  name: 'ScoreState',
  description: 'DROPPED: somebody has decided that it is not sent.',
});
