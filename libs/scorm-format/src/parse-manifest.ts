import { refuse, ScormFaultError, type Fault } from './fault.ts';
import { resolveHref, type Href } from './href.ts';
import { flattenItems, type Launch, type Manifest, type Organization, type Resource } from './manifest.ts';
import { booleanOf, parseItem, tidyIdentifier, type ItemContext } from './parse-item.ts';
import { declaredVersion, detectStandard, isCommonCartridge } from './standard.ts';
import { attributeOf, childOf, childrenOf, decodeXml, parseXml, textOf, type XmlElement } from './xml.ts';

/** Most bytes of a manifest that are read. */
export const maxManifestBytes = 16 * 1024 * 1024;

interface FoundResource extends Resource {
  href: string | null;
  bases: string[];
}

const baseOf = (element: XmlElement): string[] => {
  const base = attributeOf(element, 'xml:base');
  return base === null ? [] : [base];
};

const pathsOf = (element: XmlElement, bases: string[]): string[] =>
  childrenOf(element, 'file').flatMap((file) => {
    const href = attributeOf(file, 'href');
    const resolved = href === null ? 'HREF_OUTSIDE' : resolveHref(bases, href);
    return typeof resolved === 'string' ? [] : [resolved.path];
  });

const resourcesOf = (manifest: XmlElement, outer: string[]): FoundResource[] => {
  const bases = [...outer, ...baseOf(manifest)];
  const own = childrenOf(manifest, 'resources').flatMap((resources) =>
    childrenOf(resources, 'resource').map((element): FoundResource => {
      const inner = [...bases, ...baseOf(resources), ...baseOf(element)];
      return {
        identifier: tidyIdentifier(attributeOf(element, 'identifier')),
        scormType: attributeOf(element, 'scormtype')?.toLowerCase() === 'sco' ? 'sco' : 'asset',
        href: attributeOf(element, 'href'),
        bases: inner,
        files: pathsOf(element, inner),
        dependencies: childrenOf(element, 'dependency').map((dependency) =>
          tidyIdentifier(attributeOf(dependency, 'identifierref')),
        ),
      };
    }),
  );
  return [...own, ...childrenOf(manifest, 'manifest').flatMap((nested) => resourcesOf(nested, bases))];
};

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
  if (typeof href === 'string') return refuse(href, { params: { item, href: resource.href } });
  return { resource: resource.identifier, scormType: resource.scormType, ...href };
};

const organizationsOf = (root: XmlElement, context: ItemContext): Organization[] =>
  childrenOf(childOf(root, 'organizations'), 'organization').map((element) => ({
    identifier: tidyIdentifier(attributeOf(element, 'identifier')),
    title: textOf(element, 'title') ?? '',
    items: childrenOf(element, 'item').map((item) => parseItem(item, context)),
    sequencing: childOf(element, 'sequencing') ?? null,
    objectivesGlobalToSystem: booleanOf(attributeOf(element, 'objectivesglobaltosystem'), true),
    sharedDataGlobalToSystem: booleanOf(attributeOf(element, 'shareddataglobaltosystem'), true),
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

const read = (xmlBytes: Uint8Array): Manifest => {
  if (xmlBytes.byteLength > maxManifestBytes)
    refuse('MANIFEST_TOO_LARGE', { params: { limit: maxManifestBytes } });
  const root = parseXml(decodeXml(xmlBytes));
  if (root.name.toLowerCase() !== 'manifest') refuse('MANIFEST_OTHER_ROOT', { params: { root: root.name } });
  if (isCommonCartridge(root)) refuse('NOT_SCORM', { params: { kind: 'common-cartridge' } });

  const warnings: Fault[] = [];
  const declared = declaredVersion(root);
  const { standard, known } = detectStandard(root);
  if (!known) warnings.push({ code: 'VERSION_UNKNOWN', params: { declared: declared ?? '' } });

  const resources = resourcesOf(root, []);
  const byIdentifier = new Map(resources.map((resource) => [resource.identifier, resource]));
  const sequencingCollection = childOf(root, 'sequencingcollection')?.children ?? [];
  const organizations = organizationsOf(root, {
    launchOf: (wanted, item) => launchFrom(byIdentifier.get(wanted), wanted, item, warnings),
    sequencingCollection,
    warnings,
    taken: new Set(),
  });
  const defaultOrganization = defaultAmong(
    organizations,
    tidyIdentifier(attributeOf(childOf(root, 'organizations'), 'default')),
  );
  if (defaultOrganization < 0) refuse('NOTHING_TO_LAUNCH');
  return {
    identifier: tidyIdentifier(attributeOf(root, 'identifier')),
    version: attributeOf(root, 'version'),
    standard,
    declared,
    title: organizations[defaultOrganization]?.title ?? '',
    organizations,
    defaultOrganization,
    resources: resources.map(({ identifier, scormType, files, dependencies }) => ({
      identifier,
      scormType,
      files,
      dependencies,
    })),
    sequencingCollection,
    warnings,
  };
};

/**
 * Reads an imsmanifest.xml of SCORM 1.2 or 2004 (2nd, 3rd, 4th Edition). Tolerant of what real packages get wrong
 * (padding, backslashes, prefixes, case of attributes, dangling references), strict about XML itself, and about
 * hrefs that lead out of the package. Whether the files exist is for {@link matchFiles} to see.
 */
export const parseManifest = (xmlBytes: Uint8Array): Manifest | Fault => {
  try {
    return read(xmlBytes);
  } catch (error) {
    if (error instanceof ScormFaultError) return { file: 'imsmanifest.xml', ...error.fault };
    throw error;
  }
};
