import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** `ASKED_ALREADY`: a copy or an erasure waits. `ERASURE_BLOCKED` {why}: `LAST_ADMINISTRATOR`, `BATCH`. */
refusesWith(['ASKED_ALREADY', 'ERASURE_BLOCKED']);
