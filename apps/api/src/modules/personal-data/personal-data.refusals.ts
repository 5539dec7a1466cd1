/** `ASKED_ALREADY`: a copy or an erasure waits. `ERASURE_BLOCKED` {why}: `LAST_ADMINISTRATOR`, `BATCH`. */
export const personalDataRefusals = ['ASKED_ALREADY', 'ERASURE_BLOCKED'] as const;
