import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Refusals of playing a package; `ATTEMPTS_USED_UP` is shared by quizzes and packages. */
refusesWith(['ITEM_CLOSED', 'ITEM_NOT_LAUNCHABLE', 'PACKAGE_NOT_PUBLISHED', 'REVIEW_NOT_OFFERED']);
