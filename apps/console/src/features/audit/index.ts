export { AuditPage } from './audit-page.tsx';
export { ChainPage } from './chain-page.tsx';
