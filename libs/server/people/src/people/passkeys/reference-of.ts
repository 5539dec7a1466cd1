import { type PasskeyReference } from './passkey.type.ts';
import { type PasskeyRow } from './passkeys.statements.ts';

/** How browsers know a passkey. */
export const referenceOf = ({ credential_id: id, transports }: PasskeyRow): PasskeyReference => ({
  credentialId: id.toString('base64url'),
  transports,
});
