import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Refusals of work of any kind. WORK_KEPT: it is kept until somebody decides whether it counts. */
refusesWith(['WORK_KEPT']);
