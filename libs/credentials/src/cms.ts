import { concat, sameBytes } from './bytes.ts';
import { der, elementAt, elementsOf, oid, setOf, TAG, type Element } from './der.ts';

const OID = {
  data: oid('1.2.840.113549.1.7.1'),
  signedData: oid('1.2.840.113549.1.7.2'),
  contentType: oid('1.2.840.113549.1.9.3'),
  messageDigest: oid('1.2.840.113549.1.9.4'),
  signingCertificateV2: oid('1.2.840.113549.1.9.16.2.47'),
  sha256: oid('2.16.840.1.101.3.4.2.1'),
  rsa: oid('1.2.840.113549.1.1.1'),
  ecdsaWithSha256: oid('1.2.840.10045.4.3.2'),
};

export type KeyKind = 'rsa' | 'ec';

export interface DocumentSigner {
  kind: KeyKind;
  /** DER; the signer's own first, then those that vouch for it. */
  certificates: readonly Uint8Array[];
  /** RSA PKCS #1 1.5 or ECDSA (DER), with SHA-256. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const sequence = (...parts: Uint8Array[]) => der(TAG.sequence, ...parts);
const attribute = (type: Uint8Array, value: Uint8Array) => sequence(type, der(TAG.set, value));
const VERSION_1 = der(TAG.integer, new Uint8Array([1]));
const SHA256 = sequence(OID.sha256);
const SIGNED_WITH = {
  rsa: sequence(OID.rsa, der(TAG.null)),
  ec: sequence(OID.ecdsaWithSha256),
} satisfies Record<KeyKind, Uint8Array>;

/** The fields of a certificate that a signature names or needs. */
function readCertificate(certificate: Uint8Array): {
  serial: Uint8Array;
  issuer: Uint8Array;
  spki: Uint8Array;
} {
  const [tbs] = elementsOf(elementAt(certificate).content);
  const fields = elementsOf(tbs?.content ?? new Uint8Array());
  const at = fields[0]?.tag === TAG.zero ? 1 : 0;
  const [serial, issuer, spki] = [fields[at], fields[at + 2], fields[at + 5]];
  if (!serial || !issuer || !spki) throw new Error('no certificate');
  return { serial: serial.whole, issuer: issuer.whole, spki: spki.whole };
}

/**
 * A detached CMS SignedData (RFC 5652) over content with this SHA-256, as PAdES baseline B requires: content
 * type, message digest and the signing certificate are signed; the time of signing is in the PDF.
 */
export async function signedData(
  digest: Uint8Array,
  { kind, certificates, sign }: DocumentSigner,
): Promise<Uint8Array<ArrayBuffer>> {
  const [own] = certificates;
  if (!own) throw new Error('a signer has a certificate');
  const { serial, issuer } = readCertificate(own);
  const certificateId = sequence(der(TAG.octets, await sha256(new Uint8Array(own))));
  const attributes = setOf(
    attribute(OID.contentType, OID.data),
    attribute(OID.messageDigest, der(TAG.octets, digest)),
    attribute(OID.signingCertificateV2, sequence(sequence(certificateId))),
  );
  const signature = await sign(attributes);
  const signer = sequence(
    VERSION_1,
    sequence(issuer, serial),
    SHA256,
    // Signed as a SET, sent as [0].
    concat([new Uint8Array([TAG.zero]), attributes.subarray(1)]),
    SIGNED_WITH[kind],
    der(TAG.octets, signature),
  );
  const content = sequence(
    VERSION_1,
    der(TAG.set, SHA256),
    sequence(OID.data),
    der(TAG.zero, ...certificates),
    der(TAG.set, signer),
  );
  return sequence(OID.signedData, der(TAG.zero, content));
}

interface Signed {
  certificate: Uint8Array;
  attributes: Uint8Array<ArrayBuffer>;
  digest: Uint8Array;
  certificateHash: Uint8Array | null;
  signature: Uint8Array;
}

const content = (element: Element | undefined): Element[] => elementsOf(element?.content ?? new Uint8Array());

function attributeValue(attributes: Element[], type: Uint8Array): Element | undefined {
  const found = attributes.find(({ content: inside }) => sameBytes(elementAt(inside).whole, type));
  return content(content(found)[1])[0];
}

/** Reads what `signedData` writes, of one signer. Throws for anything else. */
export function readSignedData(bytes: Uint8Array): Signed {
  const [type, wrapped] = elementsOf(elementAt(bytes).content);
  if (!type || !sameBytes(type.whole, OID.signedData)) throw new Error('no SignedData');
  const parts = content(content(wrapped)[0]);
  const [certificate] = content(parts.find(({ tag }) => tag === TAG.zero));
  const [signer, ...others] = content(parts.at(-1));
  const fields = content(signer);
  const [signed, signature] = [fields[3], fields[5]];
  if (!certificate || !signed || !signature || signed.tag !== TAG.zero || others.length > 0)
    throw new Error('not signed as here');
  const attributes = elementsOf(signed.content);
  const digest = attributeValue(attributes, OID.messageDigest);
  if (!digest) throw new Error('no digest');
  // SigningCertificateV2 → certs → the first ESSCertIDv2 → its hash, behind an algorithm that is SHA-256 by default.
  const hash = content(content(content(attributeValue(attributes, OID.signingCertificateV2))[0])[0])[0];
  return {
    certificate: certificate.whole,
    attributes: concat([new Uint8Array([TAG.set]), signed.whole.subarray(1)]),
    digest: digest.content,
    certificateHash: hash?.content ?? null,
    signature: signature.content,
  };
}

/** ECDSA as WebCrypto wants it: both numbers in 32 bytes each. */
function rawEcdsa(signature: Uint8Array): Uint8Array<ArrayBuffer> {
  const raw = new Uint8Array(64);
  elementsOf(elementAt(signature).content).forEach(({ content: number }, i) => {
    const digits = number.slice(-32);
    raw.set(digits, i * 32 + 32 - digits.length);
  });
  return raw;
}

/** Is the signature that of the certificate's key over the attributes? RSA and P-256, with SHA-256. */
export async function isSignedBy(certificate: Uint8Array, signed: Signed): Promise<boolean> {
  const spki = new Uint8Array(readCertificate(certificate).spki);
  const [algorithm] = elementsOf(elementAt(spki).content);
  const isRsa = algorithm && sameBytes(elementAt(algorithm.content).whole, OID.rsa);
  const key = isRsa ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : { name: 'ECDSA', namedCurve: 'P-256' };
  const publicKey = await crypto.subtle.importKey('spki', spki, key, false, ['verify']);
  const signature = isRsa ? new Uint8Array(signed.signature) : rawEcdsa(signed.signature);
  const with256 = isRsa ? key : { name: 'ECDSA', hash: 'SHA-256' };
  return crypto.subtle.verify(with256, publicKey, signature, signed.attributes);
}
