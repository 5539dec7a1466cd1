import type {
  DataOf,
  LibraryPackage as LibraryPackageQuery,
  LibraryPackages,
  PackageUpload as PackageUploadQuery,
} from '@campus/api-client';

/** A package on the shelf, as its own screens have it. */
export type LibraryPackage = NonNullable<DataOf<typeof LibraryPackageQuery>['libraryPackage']>;

export type LibraryVersion = LibraryPackage['versions'][number];

export type PackagePolicy = LibraryPackage['policy'];

/** A row of the list of packages. */
export type PackageRow = DataOf<typeof LibraryPackages>['libraryPackages']['items'][number];

/** A file on its way in; `report` once it is ready. */
export type Upload = NonNullable<DataOf<typeof PackageUploadQuery>['packageUpload']>;

/** What a trainer reads of a package before publishing. */
export type PackageReport = NonNullable<Upload['report']>;
