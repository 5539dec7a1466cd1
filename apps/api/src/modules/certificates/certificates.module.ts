import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.ts';
import { CoursesModule } from '../courses/index.ts';
import { EnrolmentsModule } from '../enrolments/index.ts';
import { CertificateReading } from './certificate-reading.ts';
import { CertificatesController } from './certificates.controller.ts';
import { CertificatesResolver } from './certificates.resolver.ts';
import { IssueCertificate } from './issue-certificate.ts';
import { RevokeCertificate } from './revoke-certificate.ts';
import { ExpireCertificates } from './expire-certificates.ts';
import { CredentialsController, IssuerKeys, Proof, Publication, VerifierFiles } from './proof/index.ts';
import { SealCertificates } from './seal-certificates.ts';
import { SupersedeCertificate } from './supersede-certificate.ts';
import { VerifyCertificate } from './verify-certificate.ts';

@Module({
  imports: [AuditModule, CoursesModule, EnrolmentsModule],
  controllers: [CertificatesController, CredentialsController],
  providers: [
    CertificateReading,
    IssueCertificate,
    RevokeCertificate,
    IssuerKeys,
    Proof,
    Publication,
    VerifierFiles,
    ExpireCertificates,
    SealCertificates,
    SupersedeCertificate,
    VerifyCertificate,
    CertificatesResolver,
  ],
})
export class CertificatesModule {}
