export { certificationDomain } from './domain.ts';
export { certificateView } from './certificates/certificate-view.ts';
export {
  Certificate,
  CertificateStatus,
  ListedCertificate,
  Outcome,
  OutcomeBasis,
} from './certificates/certificate.type.ts';
export { CheckSeals } from './certificates/check-seals.ts';
export { ExpireCertificates } from './certificates/expire-certificates.ts';
export { MissingForCertificate } from './certificates/missing.type.ts';
export { IssuerKeys } from './certificates/proof/issuer-keys.ts';
export { Publication } from './certificates/proof/publication.ts';
export { reachedBasisOf } from './certificates/reached-basis.sql.ts';
export { SealCertificates } from './certificates/seal-certificates.ts';
export {
  decidedFacts,
  type DecisionFact,
  decisionsOf,
  factsOf,
  linesOf,
  type ProgressFact,
} from './certificates/standing.ts';
