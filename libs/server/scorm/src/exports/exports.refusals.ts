import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** The course is not in a requested language. */
refusesWith(['EXPORT_LANGUAGE_MISSING']);
