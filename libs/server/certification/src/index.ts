export { certificationDomain } from './domain.ts';
export { certificateView } from './certificates/certificate-view.ts';
export {
  Certificate,
  CertificateStatus,
  ListedCertificate,
  Outcome,
  OutcomeBasis,
} from './certificates/certificate.type.ts';
export { CheckSeals } from './certificates/proof/check-seals.ts';
export { ExpireCertificates } from './certificates/ending/expire-certificates.ts';
export { MissingForCertificate } from './certificates/outcomes/missing.type.ts';
export { IssuerKeys } from './certificates/proof/keys/issuer-keys.ts';
export { Publication } from './certificates/proof/publication.ts';
export { reachedBasis } from './certificates/reached-basis.sql.ts';
export { SealCertificates } from './certificates/issuing/seal-certificates.ts';
export {
  decidedFacts,
  type DecisionFact,
  decisionsInForce,
  factsOf,
  linesOf,
  type ProgressFact,
} from './certificates/outcomes/standing.ts';
