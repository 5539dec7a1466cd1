import { Inject, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { deviceWords } from '@campus/platform/auth/device-words.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { dateInWords } from '@campus/platform/words/dates.ts';
import { clientPages } from '../client-pages.ts';
import { isOfStaff, type Role } from '../people.access.ts';
import { contactById } from '../person.statements.ts';
import { newDeviceMail } from './new-device.mails.ts';

const rolesOf = statement<{ role: Role; time_zone: string }>(
  'person-roles-and-zone',
  `select g.role, p.time_zone from role_grant g join person p on p.id = g.person_id
    where g.person_id = $1 and g.revoked_at is null`,
);

/** Tells members of staff that somebody signed in to their account from a new browser. */
@Injectable()
export class NewDevice {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async tell(personId: string, request: FastifyRequest): Promise<void> {
    await this.database.transaction(async (tx) => {
      const roles = await this.database.rowsIn(tx, rolesOf, [personId]);
      const contact = await this.database.rowIn(tx, contactById, [personId]);
      if (!contact || !isOfStaff(roles.map(({ role }) => role))) return;
      const { browser, system } = deviceWords(request.headers['user-agent']);
      const zone = roles[0]?.time_zone ?? 'UTC';
      await this.mailer.queue(tx, {
        to: contact.address,
        locale: contact.locale,
        template: newDeviceMail,
        data: {
          name: contact.given_names,
          device: [browser, system].filter(Boolean).join(' · '),
          at: dateInWords(new Date(), contact.locale, zone, 'moment'),
          url: clientPages.forgot(this.config.publicUrl),
        },
      });
    });
  }
}
