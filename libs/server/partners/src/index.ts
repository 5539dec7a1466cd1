export { partnersDomain } from './domain.ts';
export { ToolKeys } from './platforms/keys/tool-keys.ts';
