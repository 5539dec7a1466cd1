import {
  type CertificateBatches,
  type CertificateBatchItems,
  certificateBatchItemStateValues,
  certificateBlockerCodeValues,
  type DataOf,
} from '@campus/api-client';

export type Batch = DataOf<typeof CertificateBatches>['certificateBatches']['items'][number];
export type ItemPage = DataOf<typeof CertificateBatchItems>['certificateBatchItems'];
export type Item = ItemPage['items'][number];
export type Decision = Item['decisions'][number];
export type Blocker = Item['blockers'][number];

export const states = certificateBatchItemStateValues;
export const blockerCodes = certificateBlockerCodeValues;

/** How far a batch under way is, from 0 to 1: each certificate is issued, then printed. */
export const shareDone = ({ counts: { waiting, issued, files } }: Batch): number => {
  const all = 2 * (waiting + issued);
  return all === 0 ? 1 : (issued + files) / all;
};
