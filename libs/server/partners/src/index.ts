export { partnersDomain } from './domain.ts';
