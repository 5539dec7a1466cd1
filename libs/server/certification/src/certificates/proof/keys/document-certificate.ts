/// <reference path="./node-forge.d.ts" />
import { createPrivateKey, generateKeyPair, randomBytes, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';
import { type DocumentSigner } from '@campus/credentials';
import { ConfigError, type FaultCode } from '@campus/platform/config/config-error.ts';

const { asn1, pki, pkcs12 } = forge;
const YEARS = 20;

const derOf = (element: forge.asn1.Asn1): Buffer => Buffer.from(asn1.toDer(element).getBytes(), 'binary');

/** A key with its certificates, as a signer of documents: the arithmetic runs beside the event loop. */
export function signerWith(key: KeyObject, certificates: readonly Uint8Array[]): DocumentSigner {
  const kind = key.asymmetricKeyType === 'ec' ? 'ec' : 'rsa';
  const signed = (bytes: Uint8Array) =>
    new Promise<Buffer>((resolve, reject) =>
      sign('sha256', bytes, key, (error, signature) => (error ? reject(error) : resolve(signature))),
    );
  return { kind, certificates, sign: signed };
}

/** The signer in a PKCS #12 file, its own certificate first. Throws `ConfigError` for the operator. */
export function signerFromP12(bytes: Buffer, password: string): DocumentSigner {
  const fault = (code: FaultCode) => new ConfigError('SIGNING_CERTIFICATE', code);
  let file: forge.pkcs12.Pkcs12Pfx;
  try {
    file = pkcs12.pkcs12FromAsn1(asn1.fromDer(bytes.toString('binary')), password);
  } catch {
    throw fault('SIGNING_CLOSED');
  }
  const bags = file.safeContents.flatMap(({ safeBags }) => safeBags);
  const keyBag = bags.find(({ type }) => type === pki.oids.pkcs8ShroudedKeyBag || type === pki.oids.keyBag);
  const certificates = bags.filter(({ type }) => type === pki.oids.certBag);
  if (!keyBag || certificates.length === 0) throw fault('SIGNING_EMPTY');
  const owner = keyBag.attributes.localKeyId?.[0];
  const own = certificates.find(({ attributes }) => attributes.localKeyId?.[0] === owner) ?? certificates[0];
  const ordered = [...certificates].sort((a, b) => Number(b === own) - Number(a === own));
  const info = keyBag.key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(keyBag.key)) : keyBag.asn1;
  const key = createPrivateKey({ key: derOf(info), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw fault('SIGNING_CURVE');
  return signerWith(
    key,
    ordered.map((bag) => derOf(bag.cert ? pki.certificateToAsn1(bag.cert) : bag.asn1)),
  );
}

export interface MadeCertificate {
  /** PKCS #8, DER. */
  secret: Buffer;
  /** DER. */
  certificate: Buffer;
}

/** Signed by Node: the library's own arithmetic stops the event loop for a second. */
function signInPlace(certificate: forge.pki.Certificate, key: KeyObject): void {
  const { sha256WithRSAEncryption = '' } = pki.oids;
  certificate.signatureOid = certificate.siginfo.algorithmOid = sha256WithRSAEncryption;
  certificate.tbsCertificate = pki.getTBSCertificate(certificate);
  certificate.signature = sign('sha256', derOf(certificate.tbsCertificate), key).toString('binary');
}

/** A self-signed certificate: it shows any change to a file, but nobody vouches for the signer. */
export async function makeCertificate(name: string): Promise<MadeCertificate> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const certificate = pki.createCertificate();
  certificate.publicKey = pki.publicKeyFromPem(publicKey.export({ type: 'spki', format: 'pem' }).toString());
  certificate.serialNumber = `00${randomBytes(15).toString('hex')}`;
  const until = new Date();
  until.setUTCFullYear(until.getUTCFullYear() + YEARS);
  certificate.validity = { notBefore: new Date(), notAfter: until };
  const subject = [{ name: 'commonName', value: name, valueTagClass: asn1.Type.UTF8 as never }];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  signInPlace(certificate, privateKey);
  return {
    secret: privateKey.export({ type: 'pkcs8', format: 'der' }),
    certificate: derOf(pki.certificateToAsn1(certificate)),
  };
}

/** The signer of a certificate made here. */
export const signerFromMade = ({ secret, certificate }: MadeCertificate): DocumentSigner =>
  signerWith(createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' }), [certificate]);
