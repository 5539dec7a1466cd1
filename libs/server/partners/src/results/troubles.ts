import { registerEnumType } from '@nestjs/graphql';
import { type CodeOf, enumOf } from '@campus/platform/graphql/closed-set.ts';

/** Why a platform does not have what it should, or does not say what it has. */
export const ResultTrouble = enumOf([
  /** It does not answer, or not in time. */
  'UNREACHABLE',
  /** It asked the campus to wait. */
  'BUSY',
  /** Something failed there. */
  'BROKEN',
  /** It gave no token. */
  'TOKEN_REFUSED',
  /** What it answered is not what the standard says. */
  'ANSWER_ODD',
  /** It gave a token that allows too little. */
  'NOT_ALLOWED',
  /** The line item is not there any more, or the person. */
  'LINE_GONE',
  /** It holds something newer. */
  'OLDER',
  /** It does not take this one, and says no more. */
  'NOT_TAKEN',
  /** A launch named an address of another site than those that were registered. */
  'ADDRESS_ELSEWHERE',
]);
export type ResultTrouble = CodeOf<typeof ResultTrouble>;

registerEnumType(ResultTrouble, {
  name: 'ResultTrouble',
  description: 'Why a platform does not have what it should, or does not say what it has.',
});
