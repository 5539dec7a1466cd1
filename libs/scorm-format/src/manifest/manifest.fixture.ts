import {
  flattenItems,
  isFault,
  launchHref,
  parseManifest,
  type Fault,
  type Item,
  type Manifest,
} from '../index.ts';

const bytesOf = (xml: string | Uint8Array) => (typeof xml === 'string' ? Buffer.from(xml) : xml);

/** A manifest that must be good. */
export const parse = (xml: string | Uint8Array): Manifest => {
  const manifest = parseManifest(bytesOf(xml));
  if (isFault(manifest)) throw new Error(JSON.stringify(manifest));
  return manifest;
};

/** A manifest that may be refused. */
export const attempt = (xml: string | Uint8Array): Manifest | Fault => parseManifest(bytesOf(xml));

export const itemsOf = (manifest: Manifest): Item[] =>
  flattenItems(manifest.organizations[manifest.defaultOrganization]?.items ?? []).map(({ item }) => item);

export const hrefsOf = (manifest: Manifest): (string | null)[] => itemsOf(manifest).map(launchHref);

/** A resource for {@link manifest12}. */
export const resource = (href: string, more = ''): string =>
  `<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="${href}" ${more}/>`;

/** A 2004 manifest of one SCO with `item` inside its item. */
export const in2004 = (
  item: string,
  version = '2004 4th Edition',
  more = '',
) => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="M" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
 xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
<metadata><schema>ADL SCORM</schema><schemaversion>${version}</schemaversion></metadata>
<organizations default="O"><organization identifier="O"><title>Course</title>
<item identifier="I1" identifierref="R1"><title>One</title>${item}</item></organization></organizations>
<resources><resource identifier="R1" type="webcontent" adlcp:scormType="sco" href="index.html"/></resources>${more}</manifest>`;
