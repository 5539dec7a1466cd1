import { type Type } from '@nestjs/common';
import { MailEntity } from './mail/mail.entity.ts';

/** Every table of the platform. */
export const platformEntities: Type[] = [MailEntity];

/** Views a domain must publish so that the platform can identify the person making a request. */
export const platformAsks = [
  'account',
  'current_address',
  'held_factor',
  'held_passkey',
  'open_viewing',
  'role_in_force',
];

/** What domains may read of it. */
export const platformViews = [
  'bouncing_address',
  'job_server',
  'open_session',
  'security_burst',
  'security_log',
  'written_mail',
];

/** Those that named statements alone read and write. */
export const platformTables = [
  'campus_epoch',
  'campus_secret',
  'idempotency_key',
  'job_worker',
  'known_device',
  'mail_bounce',
  'security_alert',
  'security_event',
  'session',
  'throttle',
];
