import { type ToolAddresses } from './platform.type.ts';

/** What a platform is told of the campus; a link of a platform opens the address of launches, or one below it. */
export const toolAddresses = (publicUrl: string): ToolAddresses => ({
  loginUrl: `${publicUrl}/lti/login`,
  launchUrl: `${publicUrl}/lti/launch`,
  keysUrl: `${publicUrl}/lti/keys`,
});
