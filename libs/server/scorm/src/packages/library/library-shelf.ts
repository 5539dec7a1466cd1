import { Injectable } from '@nestjs/common';
import { isFontHost } from '@campus/scorm-format';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { PackageShelves, type PackageShelf, type ShelvedPackage } from '../../scorm/package-shelves.ts';
import { versionOnShelf } from './library.statements.ts';

/** What new attempts of a library package begin on. */
@Injectable()
export class LibraryShelf implements PackageShelf {
  constructor(
    private readonly database: Database,
    shelves: PackageShelves,
  ) {
    shelves.register(this);
  }

  async onShelf(libraryPackageId: string): Promise<ShelvedPackage | null> {
    if (!isId(libraryPackageId)) return null;
    const row = await this.database.row(versionOnShelf, [libraryPackageId]);
    return (
      row && {
        packageId: row.package_id,
        policy: row.policy,
        needs: {
          popUps: row.pop_ups,
          hosts: row.hosts.filter((host) => !isFontHost(host)),
          startBytes: row.start_bytes,
        },
        labels: row.labels,
      }
    );
  }
}
