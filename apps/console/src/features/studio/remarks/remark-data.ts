import type { DataOf, Remarks } from '@campus/api-client';

export type RemarkPage = DataOf<typeof Remarks>['remarks'];
export type Remark = RemarkPage['items'][number];

/** As many as the server takes. */
export const longestQuote = 500;
export const longestText = 2000;
