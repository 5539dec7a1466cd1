export { AuditTrailModule } from './audit-trail.module.ts';
export { anchorOf, anchorText, type ChainFault } from './audit-trail.rules.ts';
export { AuditTrail } from './audit-trail.service.ts';
