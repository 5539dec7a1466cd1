import { type Type } from '@nestjs/common';
import { MailEntity } from './mail/mail.entity.ts';

/** Every table of the platform. */
export const platformEntities: Type[] = [MailEntity];
