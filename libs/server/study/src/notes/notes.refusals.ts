import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** What a note may be said no to with. */
refusesWith(['NOTES_FULL']);
