import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** The course is not in a language that was asked for. */
refusesWith(['EXPORT_LANGUAGE_MISSING']);
