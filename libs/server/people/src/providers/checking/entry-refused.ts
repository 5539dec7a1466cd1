import { type ProviderRefusal } from '../entry-refusals.ts';

/** Somebody who came from their institution is not let in. `detail`: the claim, domain or error it was about. */
export class ProviderEntryRefused extends Error {
  override readonly name = 'ProviderEntryRefused';

  constructor(
    readonly code: ProviderRefusal,
    readonly detail: string | null = null,
    readonly provider: { id: string; name: string } | null = null,
    /** As the provider gives it: for the security log, which keeps a pseudonym of it. */
    readonly address: string | null = null,
  ) {
    super(code);
  }
}
