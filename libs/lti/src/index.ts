export { checkToken, LONGEST_TOKEN, type Expected } from './check-token.ts';
export { claimNames } from './claims.ts';
export { LaunchRefused, launchRefusals, type LaunchRefusalCode } from './launch-refusals.ts';
export { languageOf, type Launch } from './launch.ts';
export {
  authorisationUrl,
  isBelow,
  readLoginRequest,
  type Authorisation,
  type LoginRequest,
} from './login-request.ts';
export { placeRoleOf, placeRoles, type PlaceRole } from './place-role.ts';
export { PlatformKeys, type PlatformKeySet } from './platform-keys.ts';
