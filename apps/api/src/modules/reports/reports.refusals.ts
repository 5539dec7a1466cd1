/** What handing in a report may say no with. */
export const reportsRefusals = ['REPORT_SUBMITTED', 'PERIOD_OPEN'] as const;
