import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** What handing in a report may say no with. */
refusesWith(['REPORT_SUBMITTED', 'PERIOD_OPEN']);
