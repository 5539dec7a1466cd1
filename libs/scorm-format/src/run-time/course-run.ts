import { flattenItems, type Manifest, type Organization } from '../manifest/manifest.ts';
import { tidyIdentifier } from '../manifest/parse-item.ts';
import { attributeOf, type XmlElement } from '../manifest/xml.ts';

const organizationOf = (manifest: Manifest): Organization | undefined =>
  manifest.organizations[manifest.defaultOrganization];

/**
 * Whether a package needs an engine that runs its whole tree: 2004 with several launchable items, or with any
 * sequencing, objective or shared data. A plain single SCO, and all of 1.2, is played item by item.
 */
export const needsCourseRun = (manifest: Manifest): boolean => {
  const organization = organizationOf(manifest);
  if (manifest.standard === '1.2' || !organization) return false;
  const items = flattenItems(organization.items).map(({ item }) => item);
  return (
    items.filter(({ launch }) => launch !== null).length > 1 ||
    organization.sequencing !== null ||
    // Packages read before this field was added lack it.
    typeof organization.completionThreshold === 'number' ||
    items.some(({ sequencing, sharedData }) => sequencing !== null || sharedData.length > 0)
  );
};

const targetsIn = (elements: readonly (XmlElement | null)[]): Set<string> => {
  const found = new Set<string>();
  const waiting = elements.filter((element) => element !== null);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const target = tidyIdentifier(attributeOf(next, 'targetobjectiveid'));
    if (target) found.add(target);
    waiting.push(...next.children);
  }
  return found;
};

/** Names by which a package reaches what outlives an attempt; empty where its manifest keeps them to the attempt. */
export interface LearnerWide {
  objectives: ReadonlySet<string>;
  shared: ReadonlySet<string>;
}

export const learnerWideOf = (manifest: Manifest): LearnerWide => {
  const organization = organizationOf(manifest);
  if (!organization || manifest.standard === '1.2') return { objectives: new Set(), shared: new Set() };
  const items = flattenItems(organization.items).map(({ item }) => item);
  const objectives = targetsIn([
    organization.sequencing,
    ...items.map(({ sequencing }) => sequencing),
    ...manifest.sequencingCollection,
  ]);
  const shared = new Set(
    items.flatMap(({ sharedData }) => sharedData.map(({ target }) => tidyIdentifier(target))),
  );
  shared.delete('');
  return {
    objectives: organization.objectivesGlobalToSystem ? objectives : new Set(),
    shared: organization.sharedDataGlobalToSystem ? shared : new Set(),
  };
};
