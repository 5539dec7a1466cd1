import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** What work may be said no to with, whatever its kind. WORK_KEPT: it is kept, and somebody decides whether it counts. */
refusesWith(['WORK_KEPT']);
