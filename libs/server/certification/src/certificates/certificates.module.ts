import './certificates.refusals.ts';
import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { CoursesModule } from '@campus/course';
import { EditionsModule } from '@campus/delivery';
import { EnrolmentsModule } from '@campus/delivery';
import { PeopleModule } from '@campus/people';
import { CertificateReading } from './certificate-reading.ts';
import { CertificatesController } from './certificates.controller.ts';
import { CertificatesResolver } from './certificates.resolver.ts';
import { IssueCertificate } from './issuing/issue-certificate.ts';
import { EndManyResolver } from './ending/end-many.resolver.ts';
import { ExpireCertificates } from './ending/expire-certificates.ts';
import { CertificateRegister } from './register/register.ts';
import { CredentialsController } from './proof/credentials.controller.ts';
import { IssuerKeys } from './proof/keys/issuer-keys.ts';
import { Proof } from './proof/proof.service.ts';
import { Publication } from './proof/publication.ts';
import { VerifierFiles } from './proof/verifier-files.ts';
import { ProposedNames } from './issuing/proposed-names.ts';
import { CheckSeals } from './proof/check-seals.ts';
import { SealCertificates } from './issuing/seal-certificates.ts';
import { SupersedeCertificate } from './ending/supersede-certificate.ts';
import { TakeOutOfForce } from './ending/take-out-of-force.ts';
import { TellHolder } from './issuing/tell-holder.ts';
import { VerifyCertificate } from './verifying/verify-certificate.ts';
import { BatchFiles } from './batches/files/batch-files.ts';
import { BatchFilesController } from './batches/files/batch-files.controller.ts';
import { BatchReading } from './batches/batch-reading.ts';
import { BatchesResolver } from './batches/batches.resolver.ts';
import { IssueBatchJob } from './batches/issue-batch.job.ts';
import { MailBatchJob } from './batches/mail-batch.job.ts';
import { PrintCertificates } from './batches/files/print-certificates.ts';
import { ProposeCertificates } from './batches/propose-certificates.ts';
import { Readiness } from './batches/readiness/readiness.ts';
import { RunBatch } from './batches/run-batch.ts';
import { DecisionRecord } from './outcomes/deciding/decision-record.ts';
import { GrantOutcome } from './outcomes/deciding/grant-outcome.ts';
import { GrantReading } from './outcomes/deciding/grant-reading.ts';
import { GrantsResolver } from './outcomes/deciding/grants.resolver.ts';
import { OutcomesResolver } from './outcomes/outcomes.resolver.ts';
import { OverrideOutcome } from './outcomes/deciding/override-outcome.ts';
import { PreviewWithdrawal } from './outcomes/deciding/preview-withdrawal.ts';
import { RemindLearner } from './outcomes/remind-learner.ts';
import { SettleEnrolments } from './outcomes/settling/settle-enrolments.ts';
import { AddImage } from './templates/images/add-image.ts';
import { Images } from './templates/images/images.ts';
import { SaveTemplate } from './templates/save-template.ts';
import { TemplateReading } from './templates/template-reading.ts';
import { TemplatePreviewController } from './templates/template-preview.controller.ts';
import { TemplatePreview } from './templates/template-preview.ts';
import { TemplatesResolver } from './templates/templates.resolver.ts';
import { Templates } from './templates/templates.service.ts';
import { IssueStatements } from './statements/issue-statements.ts';
import { StatementReading } from './statements/statement-reading.ts';
import { StatementsController } from './statements/statements.controller.ts';
import { StatementsResolver } from './statements/statements.resolver.ts';
import { WriteCertificate } from './issuing/write-certificate.ts';

@Module({
  imports: [AuditModule, CoursesModule, EditionsModule, EnrolmentsModule, PeopleModule],
  controllers: [
    CertificatesController,
    CredentialsController,
    BatchFilesController,
    TemplatePreviewController,
    StatementsController,
  ],
  providers: [
    CertificateReading,
    ProposedNames,
    IssueCertificate,
    TakeOutOfForce,
    IssuerKeys,
    Proof,
    Publication,
    VerifierFiles,
    ExpireCertificates,
    CertificateRegister,
    CheckSeals,
    SealCertificates,
    SupersedeCertificate,
    TellHolder,
    VerifyCertificate,
    CertificatesResolver,
    EndManyResolver,
    WriteCertificate,
    Templates,
    Images,
    TemplateReading,
    SaveTemplate,
    AddImage,
    TemplatePreview,
    TemplatesResolver,
    IssueStatements,
    StatementReading,
    StatementsResolver,
    ProposeCertificates,
    Readiness,
    RunBatch,
    IssueBatchJob,
    MailBatchJob,
    PrintCertificates,
    BatchReading,
    BatchFiles,
    BatchesResolver,
    DecisionRecord,
    OverrideOutcome,
    GrantOutcome,
    GrantReading,
    GrantsResolver,
    PreviewWithdrawal,
    RemindLearner,
    SettleEnrolments,
    OutcomesResolver,
  ],
})
export class CertificatesModule {}
