import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** What playing a package may say no with; `ATTEMPTS_USED_UP` is said about quizzes and packages alike. */
refusesWith(['ITEM_CLOSED', 'ITEM_NOT_LAUNCHABLE', 'PACKAGE_NOT_PUBLISHED', 'REVIEW_NOT_OFFERED']);
