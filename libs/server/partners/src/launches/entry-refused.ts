import { type EntryRefusal } from '../platforms/entry-refusals.ts';

/** Somebody is not let in from a platform. `claim`: the parameter or claim it was about. */
export class EntryRefused extends Error {
  override readonly name = 'EntryRefused';

  constructor(
    readonly code: EntryRefusal,
    readonly claim: string | null = null,
    readonly platform: { id: string; name: string } | null = null,
  ) {
    super(code);
  }
}
