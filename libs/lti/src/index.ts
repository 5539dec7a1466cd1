export { checkToken } from './check-token.ts';
export { claimNames } from './claims.ts';
export { LaunchRefused, launchRefusals } from './launch-refusals.ts';
export { type Launch } from './launch.ts';
export { authorisationUrl, isBelow, readLoginRequest } from './login-request.ts';
export { PlatformKeys } from './platform-keys.ts';
