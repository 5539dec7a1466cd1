export { AuditEventEntity } from './audit-event.entity.ts';
export { AuditModule } from './audit.module.ts';
export { AuditService, type AuditFact } from './audit.service.ts';
