/** Why a platform is not registered by a link. */
export type RegistrationRefusal =
  /** Used, withdrawn, too old, or never made. */
  | 'LINK_UNKNOWN'
  /** Somebody registers by it just now. */
  | 'LINK_TAKEN'
  /** Something that is asked on the way is not on the site that the administrator named. */
  | 'SITE_OTHER'
  /** The platform does not answer. */
  | 'UNREACHABLE'
  /** What it says of itself is not what the standard says. */
  | 'CONFIGURATION_ODD'
  /** It signs with something else than RS256. */
  | 'ALGORITHM_OTHER'
  /** It does not register the campus. */
  | 'NOT_TAKEN';

/** A platform is not registered. `about`: the part of its configuration, or the status of its answer. */
export class RegistrationRefused extends Error {
  override readonly name = 'RegistrationRefused';

  constructor(
    readonly code: RegistrationRefusal,
    readonly about: string | null = null,
  ) {
    super(code);
  }
}
