import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { CheckPackage, type Progress } from '../check-package.ts';
import { Library } from './library.service.ts';
import { type LibraryPackage } from './library.type.ts';
import { LibraryReading } from './library-reading.ts';
import { PublishPackage } from './publish-package.ts';
import { cleanFileName } from '../uploading/uploads.service.ts';

export interface Bringing {
  fileName: string;
  /** Null: the operator. */
  personId: string | null;
  /** Null: a new one, or the one that has this content already. */
  libraryPackageId: string | null;
  title: string | null;
  isPublished: boolean;
}

export interface Brought {
  library: LibraryPackage;
  version: LibraryPackage['versions'][number];
  packageId: string;
  /** False: this content was on the shelf already. */
  isNew: boolean;
}

/** Takes a file on the server through the steps of an upload: check, unpack, try, keep, and publish if asked. */
@Injectable()
export class BringPackage {
  constructor(
    private readonly database: Database,
    private readonly packages: CheckPackage,
    private readonly library: Library,
    private readonly publishing: PublishPackage,
    private readonly reading: LibraryReading,
  ) {}

  /** @throws PackageRefused with what is wrong with the file; then nothing of it was stored */
  async bring(path: string, { isPublished, ...how }: Bringing, progress: Progress): Promise<Brought> {
    const { packageId, report } = await this.packages.check(path, progress);
    const content = { packageId, report, fileName: cleanFileName(how.fileName) };
    const { libraryPackageId, versionId, isNew } = await this.database.transaction(async (tx) => {
      const kept = await this.library.shelve(tx, content, how);
      if (isPublished) await this.publishing.putOnShelf(tx, how.personId, kept.versionId);
      return kept;
    });
    const library = await this.reading.get(libraryPackageId);
    const version = library.versions.find(({ id }) => id === versionId);
    if (!version) throw new Refused('NOT_FOUND');
    return { library, version, packageId, isNew };
  }
}
