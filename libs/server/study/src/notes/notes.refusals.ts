import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Refusals of a note. */
refusesWith(['NOTES_FULL']);
