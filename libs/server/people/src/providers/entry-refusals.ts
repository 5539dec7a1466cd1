import { registerEnumType } from '@nestjs/graphql';
import { type CodeOf, enumOf } from '@campus/platform/graphql/closed-set.ts';

/** Why somebody who came from their institution was not let in. */
export const ProviderRefusal = enumOf([
  /** No sign-in began like this, or it was used already. */
  'STATE_UNKNOWN',
  'STATE_EXPIRED',
  /** It began in another browser. */
  'STATE_ELSEWHERE',
  /** An administrator has closed the provider. */
  'PROVIDER_CLOSED',
  /** It did not answer, or not as the standard says. */
  'PROVIDER_UNREACHABLE',
  /** It sent an error in place of a code. */
  'PROVIDER_SAID_NO',
  /** The answer names another provider than the one that was asked. */
  'ISSUER_WRONG',
  /** The provider does not know the campus by its client id and secret. */
  'CLIENT_REFUSED',
  /** It does not take the code: used before, too old, or another's. */
  'CODE_REFUSED',
  /** Signature, issuer, audience, nonce, moment or hash of what it signed. */
  'TOKEN_REFUSED',
  'ADDRESS_MISSING',
  /** The provider does not say that it has verified the address. */
  'ADDRESS_UNVERIFIED',
  /** It does not answer for the domain of the address. */
  'ADDRESS_ELSEWHERE',
  /** Nobody with this address was invited or nominated. */
  'PERSON_UNKNOWN',
  /** The account is joined with another person of the provider. */
  'PERSON_OTHER',
  'ACCOUNT_CLOSED',
] as const);
export type ProviderRefusal = CodeOf<typeof ProviderRefusal>;

registerEnumType(ProviderRefusal, {
  name: 'ProviderRefusal',
  description: 'Why somebody who came from their institution was not let in.',
});
