/** Why a login or a launch of a platform is not taken. The server adds what only its own records can tell. */
export const launchRefusals = [
  /** A parameter of the login is missing, twice there or too long. */
  'LOGIN_INVALID',
  /** The address to open is not one of the campus. */
  'TARGET_ELSEWHERE',
  'TOKEN_MISSING',
  'TOKEN_TOO_LARGE',
  /** No signed JWT at all. */
  'TOKEN_MALFORMED',
  /** Signed by something else than RS256, or by nothing. */
  'ALGORITHM_REFUSED',
  /** The platform does not publish the key that signed. */
  'KEY_UNKNOWN',
  /** Its keys could not be read. */
  'KEYS_UNREACHABLE',
  'SIGNATURE_WRONG',
  'ISSUER_WRONG',
  'AUDIENCE_WRONG',
  /** For several audiences, and made for another of them. */
  'PARTY_WRONG',
  'TOKEN_EXPIRED',
  /** From the future: the clock of one side is wrong. */
  'CLOCK_WRONG',
  'NONCE_WRONG',
  'DEPLOYMENT_WRONG',
  'VERSION_UNKNOWN',
  'MESSAGE_UNKNOWN',
  /** Another address than the login was for. */
  'TARGET_CHANGED',
  /** Nobody in particular: there is no one whose work it would be. */
  'SUBJECT_MISSING',
  /** A claim is missing, or is not what LTI says it is. */
  'CLAIMS_INVALID',
] as const;

export type LaunchRefusalCode = (typeof launchRefusals)[number];

/** A platform sent something that is not taken. `claim` names the parameter or claim, never its value. */
export class LaunchRefused extends Error {
  override readonly name = 'LaunchRefused';
  readonly code: LaunchRefusalCode;
  readonly claim: string | null;

  constructor(code: LaunchRefusalCode, claim: string | null = null) {
    super(claim === null ? code : `${code} ${claim}`);
    this.code = code;
    this.claim = claim;
  }
}
