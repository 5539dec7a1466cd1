import { registerEnumType } from '@nestjs/graphql';
import { launchRefusals } from '@campus/lti';
import { type CodeOf, enumOf } from '@campus/platform/graphql/closed-set.ts';

/** What only the records of the campus can tell of somebody who comes from a platform. */
const ownRefusals = [
  /** No registration of this issuer and client. */
  'PLATFORM_UNKNOWN',
  /** An administrator has closed it. */
  'PLATFORM_CLOSED',
  /** It sent an error in place of a token. */
  'PLATFORM_SAID_NO',
  /** No login began like this, or it was used already. */
  'STATE_UNKNOWN',
  'STATE_EXPIRED',
  /** The login began in another browser. */
  'STATE_ELSEWHERE',
  /** The account here is closed. */
  'ACCOUNT_CLOSED',
  /** Whoever works for the campus signs in here: no platform does it for them. */
  'ACCOUNT_OF_STAFF',
] as const;

/** Why somebody was not let in from a platform. */
export const EntryRefusal = enumOf([...launchRefusals, ...ownRefusals]);
export type EntryRefusal = CodeOf<typeof EntryRefusal>;

registerEnumType(EntryRefusal, {
  name: 'EntryRefusal',
  description: 'Why somebody was not let in from a platform.',
});
