import { Injectable } from '@nestjs/common';
import { defaultAttemptPolicy, type AttemptPolicy } from '@campus/scorm-format';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type ScormActivity } from '@campus/course';
import { PackageShelves, type PackageNeeds } from '../package-shelves.ts';

/** What an activity offers now: where new attempts begin, and by which policy. */
export interface ScormOffer {
  policy: AttemptPolicy;
  /** What a new attempt begins with; null while the library has nothing published. */
  packageId: string | null;
  needs: PackageNeeds;
  /** The package to play in an attempt that has begun. */
  packageOf(attempt: { packageId: string }): string;
  /** What readers call the version of a package; null where it has no name. */
  labelOf(packageId: string): string | null;
}

const NOTHING: PackageNeeds = { popUps: false, hosts: [], startBytes: null };

@Injectable()
export class ScormOffers {
  constructor(private readonly shelves: PackageShelves) {}

  async of({ settings }: ScormActivity, locale: Locale): Promise<ScormOffer> {
    if (settings.library) return this.fromLibrary(settings.library);
    const packageId = settings.packages[locale] ?? null;
    return {
      policy: settings.policy ?? defaultAttemptPolicy,
      packageId,
      needs: NOTHING,
      // A course in several languages is one activity: an attempt may go on in another of them.
      packageOf: (attempt) => packageId ?? attempt.packageId,
      labelOf: () => null,
    };
  }

  private async fromLibrary(library: string): Promise<ScormOffer> {
    const shelved = await this.shelves.onShelf(library);
    return {
      policy: shelved?.policy ?? defaultAttemptPolicy,
      packageId: shelved?.packageId ?? null,
      needs: shelved?.needs ?? NOTHING,
      packageOf: (attempt) => attempt.packageId,
      labelOf: (packageId) => shelved?.labels?.[packageId] ?? null,
    };
  }
}
