import { type Domain } from '@campus/platform/domain.ts';
import { CertificateBatchItemEntity } from './certificates/batches/certificate-batch-item.entity.ts';
import { CertificateBatchEntity } from './certificates/batches/certificate-batch.entity.ts';
import { CertificateFileEntity } from './certificates/batches/files/certificate-file.entity.ts';
import { CertificateEntity } from './certificates/certificate.entity.ts';
import { CertificatesModule } from './certificates/certificates.module.ts';
import { OutcomeDecisionEntity } from './certificates/outcomes/outcome-decision.entity.ts';
import { OutcomeOverrideEntity } from './certificates/outcomes/deciding/outcome-override.entity.ts';
import { CertificateSealEntity } from './certificates/proof/certificate-seal.entity.ts';
import { IssuerKeyEntity } from './certificates/proof/keys/issuer-key.entity.ts';
import { IssuerOriginEntity } from './certificates/proof/keys/issuer-origin.entity.ts';
import { CertificateImageEntity } from './certificates/templates/images/certificate-image.entity.ts';
import { CertificateTemplateEntity } from './certificates/templates/certificate-template.entity.ts';
import { personTables } from './person-tables.ts';

export const certificationDomain: Domain = {
  modules: [CertificatesModule],
  entities: [
    CertificateBatchItemEntity,
    CertificateBatchEntity,
    CertificateFileEntity,
    CertificateEntity,
    OutcomeDecisionEntity,
    OutcomeOverrideEntity,
    CertificateSealEntity,
    IssuerKeyEntity,
    IssuerOriginEntity,
    CertificateImageEntity,
    CertificateTemplateEntity,
  ],
  views: [
    'awaited_certificate',
    'certificate_in_force',
    'certificate_proposal',
    'certificate_status',
    'decision_in_force',
    'held_enrolment',
    'reached_outcome',
    'waived_activity',
  ],
  personTables,
};
