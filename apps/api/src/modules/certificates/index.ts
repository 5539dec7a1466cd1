export { CertificatesModule } from './certificates.module.ts';
export { CertificatesResolver } from './certificates.resolver.ts';
export { CertificateEntity } from './certificate.entity.ts';
export {
  CertificateSealEntity,
  IssuerKeyEntity,
  IssuerKeys,
  IssuerOriginEntity,
  Proof,
  Publication,
  type Sealed,
} from './proof/index.ts';
export { ExpireCertificates } from './expire-certificates.ts';
export { SealCertificates } from './seal-certificates.ts';
export { OutcomeDecisionEntity } from './outcome-decision.entity.ts';
export { Certificate, CertificateStatus, Outcome } from './certificate.type.ts';
export { certificateView } from './certificate-view.ts';
export { certificatesRefusals } from './certificates.refusals.ts';
export { MissingForCertificate, MissingKind } from './missing.type.ts';
export { factsOf, linesOf, type ProgressFact } from './standing.ts';
