import { encodePath } from '../manifest/href.ts';

/** The description of a package we write. One item, one organization: what every platform plays. */
export interface PackageManifest {
  standard: '1.2' | '2004-3' | '2004-4';
  /** Any text that is unique to the package, such as a uuid; made fit for XML. */
  identifier: string;
  title: string;
  /** Path of the file to launch. */
  entry: string;
  /** Per cent from which the item is passed, or null when content reports success itself or nothing is passed. */
  mastery: number | null;
  /** Missing: the package declares nothing more. */
  metadata?: PackageMetadata;
}

/** What a catalogue reads of a package: texts by language tag. */
export interface PackageMetadata {
  /** Of the content, the first one foremost. */
  languages: readonly string[];
  titles: Readonly<Record<string, string>>;
  descriptions: Readonly<Record<string, string>>;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Text as XML holds it; characters XML knows no way to write are dropped. By name: Moodle takes the ampersand of a
 * reference by number for one that was forgotten, and shows the number.
 */
const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- not allowed in XML 1.0
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** An xs:ID: no digit first, no other signs than these. */
const identifierFrom = (text: string): string => `CAMPUS-${text.replace(/[^A-Za-z0-9._-]/g, '-')}`;

const schemaVersions = { '1.2': '1.2', '2004-3': '2004 3rd Edition', '2004-4': '2004 4th Edition' } as const;

const open12 = (identifier: string) => `<manifest identifier="${identifier}" version="1"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">`;

const open2004 = (identifier: string) => `<manifest identifier="${identifier}" version="1"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://ltsc.ieee.org/xsd/LOM lom.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">`;

const each = <T>(list: readonly T[], line: (value: T) => string) => list.map(line).join('');

/** An element of texts by language; none without any text. */
const localised = (
  name: string,
  texts: Readonly<Record<string, string>>,
  line: (language: string, text: string) => string,
): string => {
  const given = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  if (given.length === 0) return '';
  const lines = each(
    given,
    ([language, text]) => `\n          ${line(escapeXml(language), escapeXml(text))}`,
  );
  return `\n        <${name}>${lines}\n        </${name}>`;
};

/** Learning object metadata: IMS 1.2.1 is what SCORM 1.2 takes inside the manifest, IEEE 1484.12.3 what 2004 takes. */
const loms: Record<'1.2' | '2004', { namespace: string; line: (language: string, text: string) => string }> =
  {
    '1.2': {
      namespace: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
      line: (language, text) => `<langstring xml:lang="${language}">${text}</langstring>`,
    },
    '2004': {
      namespace: 'http://ltsc.ieee.org/xsd/LOM',
      line: (language, text) => `<string language="${language}">${text}</string>`,
    },
  };

const metadataOf = ({ metadata, standard }: PackageManifest): string => {
  if (!metadata) return '';
  const { namespace, line } = loms[standard === '1.2' ? '1.2' : '2004'];
  const { languages, titles, descriptions } = metadata;
  const spoken = each(languages, (language) => `\n        <language>${escapeXml(language)}</language>`);
  return `
    <lom xmlns="${namespace}">
      <general>${localised('title', titles, line)}${spoken}${localised('description', descriptions, line)}
      </general>
    </lom>`;
};

/**
 * Content sets status and score; with a mark, the score decides. There is nothing before or after the one item:
 * platforms need not offer to go there.
 */
const sequencing2004 = (mastery: number | null) => `
        <imsss:sequencing>${
          mastery === null
            ? ''
            : `
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="PRIMARY" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${Math.round(mastery * 100) / 10_000}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>`
        }
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
        <adlnav:presentation>
          <adlnav:navigationInterface>
            <adlnav:hideLMSUI>previous</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
          </adlnav:navigationInterface>
        </adlnav:presentation>`;

const control2004 = `
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>`;

/**
 * The imsmanifest.xml of a package of one SCO. 1.2 gets a mastery score only when there is one: platforms recompute
 * the status from it.
 *
 * @param files paths of everything in the package but the manifest, in the order to list them
 */
export const manifestXml = (manifest: PackageManifest, files: readonly string[]): string => {
  const { standard, mastery } = manifest;
  const is12 = standard === '1.2';
  const identifier = identifierFrom(manifest.identifier);
  const title = escapeXml(manifest.title);
  const mastery12 =
    mastery === null
      ? ''
      : `\n        <adlcp:masteryscore>${Math.round(mastery * 100) / 100}</adlcp:masteryscore>`;
  const listed = files.map((path) => `\n      <file href="${escapeXml(encodePath(path))}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
${(is12 ? open12 : open2004)(identifier)}
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${schemaVersions[standard]}</schemaversion>${metadataOf(manifest)}
  </metadata>
  <organizations default="ORG-1">
    <organization identifier="ORG-1">
      <title>${title}</title>
      <item identifier="ITEM-1" identifierref="RES-1">
        <title>${title}</title>${is12 ? mastery12 : sequencing2004(mastery)}
      </item>${is12 ? '' : control2004}
    </organization>
  </organizations>
  <resources>
    <resource identifier="RES-1" type="webcontent" adlcp:${is12 ? 'scormtype' : 'scormType'}="sco" href="${escapeXml(encodePath(manifest.entry))}">${listed}
    </resource>
  </resources>
</manifest>
`;
};
