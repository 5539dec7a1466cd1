import { isDeepStrictEqual } from 'node:util';
import { type CertificateContents, type CertificateSnapshot } from '../certificate-snapshot.ts';

/** Whether two statements have the same content: everything but the number and the code. */
export function statesTheSame(kept: CertificateSnapshot, wanted: CertificateContents): boolean {
  const { serial: _serial, code: _code, verifyUrl: _url, ...contents } = kept;
  // As it would be kept: a row has no field that is not set.
  return isDeepStrictEqual(contents, JSON.parse(JSON.stringify(wanted)));
}
