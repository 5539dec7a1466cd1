export { CertificateSealEntity } from './certificate-seal.entity.ts';
export { CredentialsController } from './credentials.controller.ts';
export { IssuerKeyEntity } from './issuer-key.entity.ts';
export { IssuerKeys } from './issuer-keys.ts';
export { IssuerOriginEntity } from './issuer-origin.entity.ts';
export { Publication } from './publication.ts';
export { VerifierFiles } from './verifier-files.ts';
export { Proof } from './proof.service.ts';
export { type Sealed } from './sealed.ts';
