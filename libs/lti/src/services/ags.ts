const AGS = 'https://purl.imsglobal.org/spec/lti-ags';
const LIS = 'application/vnd.ims.lis';

/** The claim of LTI Assignment and Grade Services 2.0 in a launch. */
export const agsClaim = `${AGS}/claim/endpoint`;

/** What a token of a platform may be asked for (AGS 2.0, 3.3). */
export const agsScopes = {
  lineItems: `${AGS}/scope/lineitem`,
  results: `${AGS}/scope/result.readonly`,
  scores: `${AGS}/scope/score`,
} as const;
export type AgsScope = (typeof agsScopes)[keyof typeof agsScopes];

/** Media types of what is sent and read. */
export const agsTypes = {
  lineItem: `${LIS}.v2.lineitem+json`,
  lineItems: `${LIS}.v2.lineitemcontainer+json`,
  results: `${LIS}.v2.resultcontainer+json`,
  score: `${LIS}.v1.score+json`,
} as const;
