import { gunzipSync } from 'node:zlib';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential, type DocumentLoader, type Verified } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { type IssuerKey } from '@campus/credentials';
import { IssuerKeys, Publication } from '@campus/certification';
import { bundledContexts } from '@campus/certification/certificates/proof/keys/credential-signer.ts';
import { type Answer } from './as.ts';
import { type TestCampus } from './campus.ts';
import { type CertificateData } from './certificates.ts';

type Json = Record<string, unknown>;

export interface Credential extends Json {
  credentialSubject: Json & { identifier: Json[]; achievement: Json };
  credentialStatus: { statusListIndex: string; statusListCredential: string };
  proof: [{ verificationMethod: string }];
}

const ORIGIN = 'http://campus.test';

/** Checks certificates as others do: with their libraries, and nothing but what the campus publishes. */
export class Checker {
  private readonly campus: TestCampus;
  private address = 0;

  constructor(campus: TestCampus) {
    this.campus = campus;
  }

  /** From a different network each time: the throttle has its own test. */
  readonly visit = (url: string): Promise<Answer<unknown>> =>
    this.campus.as('nobody').get(url, { 'x-forwarded-for': `203.0.113.${++this.address % 250}` });

  readonly json = async (url: string): Promise<Json> => JSON.parse((await this.visit(url)).body) as Json;

  readonly credentialOf = async ({ credentialUrl }: CertificateData): Promise<Credential> =>
    (await this.json(credentialUrl ?? '')) as Credential;

  readonly pdfOf = async ({ pdfA4Url: url }: CertificateData): Promise<Uint8Array> => {
    const headers = await this.campus.as('lucia').headers();
    return new Uint8Array((await this.campus.server.app.inject({ url, headers })).rawPayload);
  };

  readonly keys = async (): Promise<IssuerKey[]> =>
    (await this.campus.server.app.get(Publication).publicKeys()).keys;

  readonly fingerprints = (): Promise<string[]> =>
    this.campus.server.app.get(IssuerKeys).documentFingerprints();

  readonly verify = (credential: unknown): Promise<Verified> => {
    const suite = new DataIntegrityProof({ cryptosuite });
    const documentLoader = this.load;
    return verifyCredential({
      credential,
      suite,
      documentLoader,
      checkStatus: (options: object) =>
        checkStatus({ ...options, suite, documentLoader, verifyBitstringStatusListCredential: true }),
    });
  };

  /** Is the bit of the credential set in its status list? Read by hand. */
  readonly isSet = async ({ credentialStatus }: Credential): Promise<boolean> => {
    const list = await this.json(credentialStatus.statusListCredential.slice(ORIGIN.length));
    const { encodedList } = list.credentialSubject as { encodedList: string };
    const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
    const index = Number(credentialStatus.statusListIndex);
    return bits.length === 16_384 && ((bits[index >> 3] ?? 0) & (128 >> (index & 7))) !== 0;
  };

  private readonly load: DocumentLoader = async (url) => {
    if (!url.startsWith(`${ORIGIN}/`)) return bundledContexts(url);
    const found = await this.json(url.slice(ORIGIN.length).split('#')[0] ?? '');
    const methods = (found.assertionMethod ?? []) as Json[];
    const key = methods.find(({ id }) => id === url);
    const document = key ? { '@context': 'https://w3id.org/security/multikey/v1', ...key } : found;
    return { contextUrl: null, documentUrl: url, document };
  };
}
