/** What surveys may be refused with. */
export const surveysRefusals = ['SURVEY_ANSWERED'] as const;
