import type { ArchiveLimits } from '../archive/entries.ts';
import { isFault, type Fault } from '../fault.ts';
import type { Metadata } from '../manifest/lom.ts';
import { flattenItems, launchHref, type ScormStandard } from '../manifest/manifest.ts';
import { readArchive, type Archive, type PackageKind } from '../archive/read-archive.ts';
import { staticReport, type StaticReport } from './static-report.ts';
import type { XmlElement } from '../manifest/xml.ts';

/** What a package is, for a person who must decide about it. */
export interface Inspection extends ManifestSummary, StaticReport {}

/** The summary of a package's manifest. */
export interface ManifestSummary {
  /** `pages`: a plain zip of web pages, played as assets. */
  kind: PackageKind;
  standard: ScormStandard;
  /** `schemaversion` as written. */
  declared: string | null;
  identifier: string;
  version: string | null;
  title: string;
  /** The organization to play, in the order it is read. */
  items: InspectedItem[];
  /** Whether it has sequencing rules beyond plain menus. */
  hasSequencing: boolean;
  metadata: Metadata;
  warnings: Fault[];
}

export interface InspectedItem {
  identifier: string;
  title: string;
  depth: number;
  /** Null for a heading. */
  opens: 'sco' | 'asset' | null;
  /** URL relative to the root of the package. */
  href: string | null;
}

/** Whether the author of a part set rules of order for it. */
export const hasRules = (sequencing: XmlElement | null): boolean =>
  sequencing?.children.some(({ name }) => name === 'sequencingRules') ?? false;

/** Sums a manifest up. */
export const summariseManifest = ({
  kind,
  manifest,
}: Pick<Archive, 'kind' | 'manifest'>): ManifestSummary => {
  const { standard, declared, identifier, version, title, metadata, warnings } = manifest;
  const items = flattenItems(manifest.organizations[manifest.defaultOrganization]?.items ?? []);
  return {
    kind,
    standard,
    declared,
    identifier,
    version,
    title,
    items: items.map(({ item, depth }) => ({
      identifier: item.identifier,
      title: item.title,
      depth,
      opens: item.launch?.scormType ?? null,
      href: launchHref(item),
    })),
    hasSequencing: [...items.map(({ item }) => item.sequencing), ...manifest.sequencingCollection].some(
      hasRules,
    ),
    metadata,
    warnings,
  };
};

/**
 * Opens a package, reads all of it once, and sums it up.
 *
 * @returns the summary, or why the package is refused
 * @throws what the file system throws
 */
export const inspect = async (
  source: string | Uint8Array,
  limits: Partial<ArchiveLimits> = {},
): Promise<Inspection | Fault> => {
  const archive = await readArchive(source, limits);
  if (isFault(archive)) return archive;
  try {
    const report = await staticReport(archive);
    return isFault(report) ? report : { ...summariseManifest(archive), ...report };
  } finally {
    archive.close();
  }
};
