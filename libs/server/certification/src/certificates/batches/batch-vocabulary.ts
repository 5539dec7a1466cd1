import { registerEnumType } from '@nestjs/graphql';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { blockerCodes, removers } from '../outcomes/blockers.ts';
import { explanationKinds } from '@campus/course-rules';

export const BatchStatus = {
  PROPOSED: 'proposed',
  APPROVED: 'approved',
  DONE: 'done',
  DROPPED: 'dropped',
} as const;
export type BatchStatus = (typeof BatchStatus)[keyof typeof BatchStatus];
registerEnumType(BatchStatus, { name: 'CertificateBatchStatus' });

export const BatchSort = {
  PROPOSED: 'proposed',
  STATUS: 'status',
  READY: 'ready',
  BLOCKED: 'blocked',
  ISSUED: 'issued',
  FAILED: 'failed',
} as const;
export type BatchSort = (typeof BatchSort)[keyof typeof BatchSort];
registerEnumType(BatchSort, { name: 'CertificateBatchSort' });

export const BatchItemState = {
  READY: 'ready',
  BLOCKED: 'blocked',
  ALREADY: 'already',
  WAITING: 'waiting',
  ISSUED: 'issued',
  FAILED: 'failed',
} as const;
export type BatchItemState = (typeof BatchItemState)[keyof typeof BatchItemState];
registerEnumType(BatchItemState, {
  name: 'CertificateBatchItemState',
  description: 'Before approval: ready, blocked or already certified. After it: waiting, issued or failed.',
});

export const CeremonyOrder = { COUNTRY: 'country', NAME: 'name', CUSTOM: 'custom' } as const;
export type CeremonyOrder = (typeof CeremonyOrder)[keyof typeof CeremonyOrder];
registerEnumType(CeremonyOrder, { name: 'CeremonyOrder' });

export const BatchItemSort = {
  NAME: 'name',
  COUNTRY: 'country',
  STATE: 'state',
  BLOCKERS: 'blockers',
  PLACE: 'place',
} as const;
export type BatchItemSort = (typeof BatchItemSort)[keyof typeof BatchItemSort];
registerEnumType(BatchItemSort, { name: 'CertificateBatchItemSort' });

export const BlockerCodeEnum = enumOf(blockerCodes);
registerEnumType(BlockerCodeEnum, {
  name: 'CertificateBlockerCode',
  description: 'What keeps somebody from a certificate.',
});

export const RemoverEnum = enumOf(removers);
registerEnumType(RemoverEnum, { name: 'BlockerRemover', description: 'Who can remove a blocker.' });

export const ExplanationKind = enumOf(explanationKinds);
export type ExplanationKind = CodeOf<typeof ExplanationKind>;
registerEnumType(ExplanationKind, { name: 'ExplanationKind' });
