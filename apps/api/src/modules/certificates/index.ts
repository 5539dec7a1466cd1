export { CertificatesModule } from './certificates.module.ts';
export { CertificateEntity } from './certificate.entity.ts';
export { CertificateBatchEntity } from './batches/certificate-batch.entity.ts';
export { CertificateBatchItemEntity } from './batches/certificate-batch-item.entity.ts';
export { CertificateFileEntity } from './batches/certificate-file.entity.ts';
export { CertificateImageEntity } from './templates/certificate-image.entity.ts';
export { CertificateTemplateEntity } from './templates/certificate-template.entity.ts';
export { OutcomeOverrideEntity } from './outcomes/outcome-override.entity.ts';
export { CertificateSealEntity } from './proof/certificate-seal.entity.ts';
export { IssuerKeyEntity } from './proof/issuer-key.entity.ts';
export { IssuerKeys } from './proof/issuer-keys.ts';
export { IssuerOriginEntity } from './proof/issuer-origin.entity.ts';
export { Proof } from './proof/proof.service.ts';
export { Publication } from './proof/publication.ts';
export { type Sealed } from './proof/sealed.ts';
export { ExpireCertificates } from './expire-certificates.ts';
export { CheckSeals } from './check-seals.ts';
export { SealCertificates } from './seal-certificates.ts';
export { OutcomeDecisionEntity } from './outcome-decision.entity.ts';
export {
  Certificate,
  CertificateStatus,
  ListedCertificate,
  Outcome,
  OutcomeBasis,
} from './certificate.type.ts';
export { basisOfCertificate } from './certificates.statements.ts';
export { isInForce, statusOf } from './in-force.sql.ts';
export { reachedBasisOf } from './reached-basis.sql.ts';
export { certificateView } from './certificate-view.ts';
export { certificatesRefusals } from './certificates.refusals.ts';
export { MissingForCertificate, MissingKind } from './missing.type.ts';
export {
  decidedFacts,
  decisionsOf,
  factsOf,
  linesOf,
  type DecisionFact,
  type ProgressFact,
} from './standing.ts';
