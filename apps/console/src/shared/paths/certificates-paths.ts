const list = (editionId: string) => `/console/editions/${editionId}/certificates`;

/** Addresses of the certificates of an edition, and of the files of a batch. */
export const certificatePaths = {
  list,
  register: '/console/certificates',
  template: (editionId: string) => `${list(editionId)}/design`,
  grant: (editionId: string, enrolmentId: string) => `${list(editionId)}/grants/${enrolmentId}`,
  batch: (editionId: string, batchId: string) => `${list(editionId)}/${batchId}`,
  file: (batchId: string, kind: 'certificates' | 'ceremony', paper: 'a4' | 'letter') =>
    `/certificate-batches/${batchId}/${kind}-${paper}.${kind === 'certificates' ? 'zip' : 'pdf'}`,
} as const;
