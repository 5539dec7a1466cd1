import type { Fault } from '../fault.ts';
import { resolveHref } from './href.ts';
import type { Resource } from './manifest.ts';
import { tidyIdentifier } from './parse-item.ts';
import { attributeOf, childrenOf, type XmlElement } from './xml.ts';

/** A resource as its manifest has it. */
export interface FoundResource extends Resource {
  href: string | null;
  /** `xml:base`s around it, outermost first. */
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

/** The resources of a manifest and of those inside it. */
export const resourcesOf = (manifest: XmlElement, outer: string[] = []): FoundResource[] => {
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

/** A warning for each dependency that leads nowhere. */
export const danglingDependencies = (resources: readonly FoundResource[]): Fault[] => {
  const known = new Set(resources.map(({ identifier }) => identifier));
  return resources.flatMap(({ identifier, dependencies }) =>
    dependencies
      .filter((resource) => !known.has(resource))
      .map((resource): Fault => ({ code: 'RESOURCE_MISSING', params: { by: identifier, resource } })),
  );
};
