import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** What surveys may be refused with. */
refusesWith(['SURVEY_ANSWERED']);
