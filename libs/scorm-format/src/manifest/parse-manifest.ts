import { refuse, ScormError, type Fault } from '../fault.ts';
import { resolveHref, type Href } from './href.ts';
import { lomsIn, mergeMetadata, metadataLocations, readLom, titleIn, type Metadata } from './lom.ts';
import { flattenItems, type Item, type Launch, type Manifest, type Organization } from './manifest.ts';
import { plainItem } from './plain-item.ts';
import {
  booleanOf,
  parseItem,
  thresholdOf,
  tidyIdentifier,
  titleOf,
  type ItemContext,
} from './parse-item.ts';
import { danglingDependencies, resourcesOf, type FoundResource } from './parse-resources.ts';
import { declaredVersion, detectStandard, otherKindOf } from './standard.ts';
import { attributeOf, childOf, childrenOf, decodeXml, parseXml, type XmlElement } from './xml.ts';

/** Most bytes of a manifest that are read. */
export const maxManifestBytes = 16 * 1024 * 1024;

/** A manifest, and what it leaves to other files. */
export interface ReadManifest {
  manifest: Manifest;
  /** Files that hold metadata, as written. */
  metadataFiles: string[];
}

const launchFrom = (
  resource: FoundResource | undefined,
  wanted: string,
  item: string,
  warnings: Fault[],
): Launch | null => {
  if (resource === undefined) {
    warnings.push({ code: 'RESOURCE_MISSING', params: { item, resource: wanted } });
    return null;
  }
  if (resource.href === null) return null;
  const href: Href | Fault['code'] = resolveHref(resource.bases, resource.href);
  if (typeof href !== 'string')
    return { resource: resource.identifier, scormType: resource.scormType, ...href };
  const fault: Fault = { code: href, params: { item, href: resource.href } };
  if (href !== 'HREF_EXTERNAL') throw new ScormError(fault);
  warnings.push(fault);
  return null;
};

const organizationsOf = (root: XmlElement, context: ItemContext): Organization[] =>
  childrenOf(childOf(root, 'organizations'), 'organization').map((element) => ({
    identifier: tidyIdentifier(attributeOf(element, 'identifier')),
    title: titleOf(element),
    items: childrenOf(element, 'item').map((item) => parseItem(item, context)),
    sequencing: childOf(element, 'sequencing') ?? null,
    objectivesGlobalToSystem: booleanOf(attributeOf(element, 'objectivesglobaltosystem'), true),
    sharedDataGlobalToSystem: booleanOf(attributeOf(element, 'shareddataglobaltosystem'), true),
    completionThreshold: thresholdOf(childOf(element, 'completionthreshold')).completionThreshold,
  }));

const hasLaunch = ({ items }: Organization) => flattenItems(items).some(({ item }) => item.launch !== null);

/** The declared default, unless it has nothing to launch and another organization has. */
const defaultAmong = (organizations: Organization[], declared: string): number => {
  const named = Math.max(
    0,
    organizations.findIndex(({ identifier }) => identifier === declared),
  );
  const chosen = organizations[named];
  return chosen && hasLaunch(chosen) ? named : organizations.findIndex(hasLaunch);
};

const areItems = ({ organizations }: { organizations: Organization[] }) =>
  organizations.some(({ items }) => items.length > 0);

/** A table of contents for a package of mere resources: its SCOs, else the one resource that can be opened. */
const organizationOf = (resources: readonly FoundResource[], context: ItemContext): Organization | null => {
  const withHref = resources.filter(({ href }) => href !== null);
  const scos = withHref.filter(({ scormType }) => scormType === 'sco');
  const chosen = scos.length > 0 ? scos : withHref.length === 1 ? withHref : [];
  const items = chosen.flatMap(({ identifier }): Item[] => {
    const launch = context.launchOf(identifier, identifier);
    return launch === null ? [] : [plainItem({ identifier, title: identifier, launch })];
  });
  if (items.length === 0) return null;
  context.warnings.push({ code: 'ORGANIZATION_MADE' });
  return {
    identifier: 'ORGANIZATION',
    title: '',
    items,
    sequencing: null,
    objectivesGlobalToSystem: true,
    sharedDataGlobalToSystem: true,
    completionThreshold: null,
  };
};

/** Many tools leave the title of the whole empty: it is in the metadata then, or on the only item. */
const titleAmong = (organization: Organization | undefined, metadata: Metadata): string => {
  const said = organization?.title || titleIn(metadata);
  if (said || !organization) return said;
  const [only, ...others] = flattenItems(organization.items).filter(({ item }) => item.launch !== null);
  if (!only || others.length > 0) return '';
  // A table of contents made for mere resources names them for their identifiers.
  return only.item.title === only.item.identifier ? '' : only.item.title;
};

const documentOf = (xmlBytes: Uint8Array, warnings: Fault[]): XmlElement => {
  if (xmlBytes.byteLength > maxManifestBytes)
    refuse('MANIFEST_TOO_LARGE', { params: { limit: maxManifestBytes } });
  const { text, isGuessed } = decodeXml(xmlBytes);
  if (isGuessed) warnings.push({ code: 'ENCODING_GUESSED' });
  const root = parseXml(text);
  if (root.name.toLowerCase() !== 'manifest') refuse('MANIFEST_OTHER_ROOT', { params: { root: root.name } });
  const kind = otherKindOf(root);
  return kind === null ? root : refuse('NOT_SCORM', { params: { kind } });
};

/** Organizations with something to launch, and which to play. */
const tableOfContents = (root: XmlElement, resources: FoundResource[], context: ItemContext) => {
  const organizations = organizationsOf(root, context);
  const made = areItems({ organizations }) ? null : organizationOf(resources, context);
  if (made !== null) return { organizations: [made], defaultOrganization: 0 };
  const wanted = tidyIdentifier(attributeOf(childOf(root, 'organizations'), 'default'));
  const defaultOrganization = defaultAmong(organizations, wanted);
  if (defaultOrganization >= 0) return { organizations, defaultOrganization };
  const outside = context.warnings.find(({ code }) => code === 'HREF_EXTERNAL');
  throw new ScormError(outside ?? { code: 'NOTHING_TO_LAUNCH' });
};

const read = (xmlBytes: Uint8Array): ReadManifest => {
  const warnings: Fault[] = [];
  const root = documentOf(xmlBytes, warnings);
  const declared = declaredVersion(root);
  const { standard, known } = detectStandard(root);
  if (!known) warnings.push({ code: 'VERSION_UNKNOWN', params: { declared: declared ?? '' } });

  const resources = resourcesOf(root);
  const byIdentifier = new Map(resources.map((resource) => [resource.identifier, resource]));
  const sequencingCollection = childOf(root, 'sequencingcollection')?.children ?? [];
  const { organizations, defaultOrganization } = tableOfContents(root, resources, {
    launchOf: (wanted, item) => launchFrom(byIdentifier.get(wanted), wanted, item, warnings),
    sequencingById: new Map(sequencingCollection.map((one) => [attributeOf(one, 'id') ?? '', one])),
    warnings,
    taken: new Map(),
  });
  const played = childrenOf(childOf(root, 'organizations'), 'organization')[defaultOrganization];
  const describing = [childOf(root, 'metadata'), childOf(played, 'metadata')];
  const metadata = mergeMetadata(describing.flatMap(lomsIn).map(readLom));
  const manifest: Manifest = {
    identifier: tidyIdentifier(attributeOf(root, 'identifier')),
    version: attributeOf(root, 'version'),
    standard,
    declared,
    title: titleAmong(organizations[defaultOrganization], metadata),
    organizations,
    defaultOrganization,
    resources: resources.map(({ href: _href, bases: _bases, ...resource }) => resource),
    sequencingCollection,
    metadata,
    warnings: [...warnings, ...danglingDependencies(resources)],
  };
  return { manifest, metadataFiles: describing.flatMap(metadataLocations) };
};

/** Reads a manifest as {@link parseManifest} does, with the files it leaves metadata to; throws its faults. */
export const readManifest = (xmlBytes: Uint8Array): ReadManifest => {
  try {
    return read(xmlBytes);
  } catch (error) {
    if (!(error instanceof ScormError)) throw error;
    throw new ScormError({ file: 'imsmanifest.xml', ...error.fault });
  }
};

/**
 * Reads an imsmanifest.xml of SCORM 1.2 or 2004 (2nd, 3rd, 4th Edition). Tolerant of what real packages get wrong
 * (padding, backslashes, prefixes, case of attributes, dangling references), strict about XML itself, and about
 * hrefs that lead out of the package. Whether the files exist is for {@link matchFiles} to see.
 */
export const parseManifest = (xmlBytes: Uint8Array): Manifest | Fault => {
  try {
    return readManifest(xmlBytes).manifest;
  } catch (error) {
    if (error instanceof ScormError) return error.fault;
    throw error;
  }
};
