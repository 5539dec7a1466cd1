export { auditActions, type AuditAction } from './audit-actions.ts';
export { AuditEventEntity } from './audit-event.entity.ts';
export { AuditLinkEntity } from './audit-link.entity.ts';
export { AuditModule } from './audit.module.ts';
export { AuditService, type AuditFact } from './audit.service.ts';
