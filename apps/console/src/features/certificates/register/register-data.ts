import type { CertificateRegister, DataOf } from '@campus/api-client';

export type RegisterRow = DataOf<typeof CertificateRegister>['certificateRegister']['items'][number];
