import { Injectable } from '@nestjs/common';
import { type AttemptPolicy } from '@campus/scorm-format';

/** What a package asks of the browser, as its trial saw; where there was none, as its files say. */
export interface PackageNeeds {
  popUps: boolean;
  /** Hosts elsewhere that it calls, and will not reach. */
  hosts: string[];
  /** Bytes an item fetches when it is opened; null where it was not tried. */
  startBytes: number | null;
}

/** What a new attempt of a library package begins on. */
export interface ShelvedPackage {
  /** Of `scorm_package`. */
  packageId: string;
  policy: AttemptPolicy;
  needs?: PackageNeeds;
  /** Id of `scorm_package` → what readers call that version, for all versions there were. */
  labels?: Record<string, string>;
}

export interface PackageShelf {
  /** The version of a library package that is published now; null when there is none. */
  onShelf(libraryPackageId: string): Promise<ShelvedPackage | null>;
}

/** Where the packages module, which is above, puts its shelf. */
@Injectable()
export class PackageShelves implements PackageShelf {
  private shelf: PackageShelf | null = null;

  register(shelf: PackageShelf): void {
    this.shelf = shelf;
  }

  async onShelf(libraryPackageId: string): Promise<ShelvedPackage | null> {
    return (await this.shelf?.onShelf(libraryPackageId)) ?? null;
  }
}
