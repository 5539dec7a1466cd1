export { type CheckedMessage, checkToken } from './check-token.ts';
export { claimNames } from './claims.ts';
export { LaunchRefused, launchRefusals } from './launch-refusals.ts';
export { type Launch, type ResultServices } from './launch.ts';
export { linkAnswer, type LinkItem } from './linking/link-answer.ts';
export { type LinkRequest } from './linking/link-request.ts';
export { authorisationUrl, isBelow, type LoginRequest, readLoginRequest } from './login-request.ts';
export { PlatformKeys } from './platform-keys.ts';
export { isOnSite, type PlatformConfiguration, readConfiguration } from './registration/configuration.ts';
export { readRegistered, type RegisteredTool, toolRegistration } from './registration/tool-registration.ts';
export { type AccessToken, readToken, tokenForm } from './services/access-token.ts';
export { lineItemsUrl, nextPage, resultsUrl, scoresUrl } from './services/addresses.ts';
export { agsScopes, agsTypes } from './services/ags.ts';
export {
  type HeldResult,
  type LineItem,
  readLineItem,
  readLineItems,
  readResults,
} from './services/line-items.ts';
export {
  type Member,
  membersScope,
  membersType,
  membersUrl,
  type NamedMember,
  readMembers,
  readNamedMembers,
} from './services/members.ts';
export { type PlaceRole, placeRoles } from './place-role.ts';
export { type ServiceScope, serviceScopes } from './services/scopes.ts';
export {
  type ActivityState,
  activityStates,
  type GradingState,
  gradingStates,
  type Score,
  scoreMessage,
  scoreOf,
  type Work,
} from './services/score.ts';
