import {
  type AddPasskey,
  type AskForPasskey,
  type BeginPasskey,
  type DataOf,
  type VariablesOf,
} from '@campus/api-client';
import {
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';

type Good<Result> = Exclude<Result, { __typename: 'Refusal' }>;
export type Asked = Good<DataOf<typeof AskForPasskey>['askForPasskey']>;
export type Begun = Good<DataOf<typeof BeginPasskey>['beginPasskey']>;
type MadeParts = Omit<VariablesOf<typeof AddPasskey>['input'], 'name' | 'idempotencyKey'>;

/** Why no passkey came: its person left the question, the device has one already, or the browser gave up. */
export type NoPasskey = 'left' | 'known' | 'unable';

const referenceTo = ({ credentialId, transports }: Asked['allowed'][number]) => ({
  id: credentialId,
  type: 'public-key' as const,
  transports,
});

function whyNone(error: unknown): NoPasskey {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return 'left';
  return name === 'InvalidStateError' ? 'known' : 'unable';
}

/** Shows a passkey of the campus. `isQuiet`: among what the browser offers at a field, for as long as it takes. */
export async function showPasskey({ challenge, rpId, allowed, seconds }: Asked, isQuiet = false) {
  try {
    const { id, response } = await startAuthentication({
      optionsJSON: {
        challenge,
        rpId,
        allowCredentials: allowed.map(referenceTo),
        userVerification: 'required',
        timeout: seconds * 1_000,
      },
      useBrowserAutofill: isQuiet,
      // The field may be in the page already: it is marked before.
      verifyBrowserAutofillInput: false,
    });
    const { clientDataJSON: clientData, authenticatorData, signature, userHandle = null } = response;
    return { credentialId: id, clientData, authenticatorData, signature, userHandle };
  } catch (error) {
    return whyNone(error);
  }
}

/** Makes a passkey of the campus, which a device keeps and unlocks. */
export async function makePasskey(begun: Begun): Promise<MadeParts | NoPasskey> {
  try {
    const { id, response } = await startRegistration({
      optionsJSON: {
        challenge: begun.challenge,
        rp: { id: begun.rpId, name: begun.rpName },
        user: { id: begun.userHandle, name: begun.userName, displayName: begun.displayName },
        pubKeyCredParams: begun.algorithms.map((alg) => ({ alg, type: 'public-key' })),
        excludeCredentials: begun.excluded.map(referenceTo),
        authenticatorSelection: {
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: 'required',
        },
        attestation: 'none',
        timeout: begun.seconds * 1_000,
      },
    });
    const { clientDataJSON: clientData, attestationObject: attestation, transports = [] } = response;
    return { credentialId: id, clientData, attestation, transports };
  } catch (error) {
    return whyNone(error);
  }
}

/** Whether the browser offers passkeys at a field. */
export const offersAtField = (): Promise<boolean> => browserSupportsWebAuthnAutofill();

/** Ends the question that is open in this page. */
export const leaveQuestion = (): void => WebAuthnAbortService.cancelCeremony();
