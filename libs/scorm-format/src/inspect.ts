import { pipeline } from 'node:stream/promises';
import type { ArchiveLimits } from './entries.ts';
import { catchFault, isFault, type Fault } from './fault.ts';
import { flattenItems, launchHref, type ScormStandard } from './manifest.ts';
import { readArchive, type Archive } from './read-archive.ts';
import type { XmlElement } from './xml.ts';

/** What a package is, for a person who must decide about it. */
export interface Inspection {
  standard: ScormStandard;
  /** `schemaversion` as written. */
  declared: string | null;
  identifier: string;
  version: string | null;
  title: string;
  files: number;
  /** Unpacked. */
  bytes: number;
  /** The organization to play, in the order it is read. */
  items: InspectedItem[];
  /** Whether it has sequencing rules beyond plain menus. */
  hasSequencing: boolean;
  /** Files that pages load from other sites: they are missing offline and under a strict policy. At most 50. */
  outsideRequests: { file: string; url: string }[];
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

const maxOutside = 50;
const maxScanned = 2 * 1024 * 1024;
const scannable = /\.(x?html?|css)$/i;
// The counts keep hostile text from making the search slow.
const inPages =
  /<(?:script|link|img|iframe|video|audio|source|embed)\b[^<>]{0,500}?\s(?:src|href)\s{0,9}=\s{0,9}["']?((?:https?:)?\/\/[^"'\s<>]{1,500})/gi;
const inStyles = /(?:@import\s{1,9}|url\(\s{0,9})["']?((?:https?:)?\/\/[^"'\s()]{1,500})/gi;

const outsideIn = (file: string, text: string) =>
  [...text.matchAll(inPages), ...text.matchAll(inStyles)].map(([, url = '']) => ({ file, url }));

/** Reads every file to its end, so that a broken one is found now and not by a learner. */
const readThrough = async (archive: Archive): Promise<Inspection['outsideRequests']> => {
  const found: Inspection['outsideRequests'] = [];
  for (const { path, bytes } of archive.files) {
    const isScanned = scannable.test(path) && bytes <= maxScanned && found.length < maxOutside;
    const chunks: Buffer[] = [];
    await pipeline(await archive.open(path), async (source: AsyncIterable<Buffer>) => {
      for await (const chunk of source) if (isScanned) chunks.push(chunk);
    });
    if (isScanned) found.push(...outsideIn(path, Buffer.concat(chunks).toString('utf8')));
  }
  return found.slice(0, maxOutside);
};

const hasRules = (sequencing: XmlElement | null): boolean =>
  sequencing?.children.some(({ name }) => name === 'sequencingRules') ?? false;

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
    const outsideRequests = await catchFault(() => readThrough(archive));
    if (!Array.isArray(outsideRequests)) return outsideRequests;
    const { standard, declared, identifier, version, title, warnings, ...manifest } = archive.manifest;
    const items = flattenItems(manifest.organizations[manifest.defaultOrganization]?.items ?? []);
    return {
      standard,
      declared,
      identifier,
      version,
      title,
      files: archive.files.length,
      bytes: archive.bytes,
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
      outsideRequests,
      warnings,
    };
  } finally {
    archive.close();
  }
};
