/** The nine parts of the consular contingency plan. */
export const planParts = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export type PlanPart = (typeof planParts)[number];

/** Its annexes, as many as a plan has, from A on. */
export const planAnnexes = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;
export type PlanAnnex = (typeof planAnnexes)[number];
