/** What work may be said no to with, whatever its kind. WORK_KEPT: it is kept, and somebody decides whether it counts. */
export const progressRefusals = ['WORK_KEPT'] as const;
