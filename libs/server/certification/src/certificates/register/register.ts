import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { containing, containingPlain } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { countriesOf } from '../batches/batches.access.ts';
import { canIssue } from '../certificates.access.ts';
import { registerCount, registerCountries, registerPage, type RegisterRow } from './register.statements.ts';
import {
  type CertificateRegisterArgs,
  type RegisteredCertificate,
  type RegisteredCertificatePage,
} from './register.type.ts';

/** Every certificate ever issued, of the people of the person asking; statements of enrolment are none. */
@Injectable()
export class CertificateRegister {
  constructor(private readonly database: Database) {}

  async read(
    actor: Actor,
    locale: Locale,
    filter: CertificateRegisterArgs,
    page: Page,
  ): Promise<RegisteredCertificatePage> {
    if (filter.editionId !== null && !isId(filter.editionId))
      return { items: [], totalCount: 0, countries: [] };
    const countries = countriesOf(actor);
    const wanted = {
      countries,
      namePattern: containingPlain(filter.search),
      serialPattern: containing(filter.search),
      status: filter.status,
      editionId: filter.editionId,
      country: filter.country,
    };
    const [rows, counted, chosen] = await Promise.all([
      this.database.rows(registerPage(filter, locale), { ...wanted, limit: page.limit, offset: page.offset }),
      this.database.row(registerCount, wanted),
      this.database.rows(registerCountries, [countries]),
    ]);
    return {
      items: rows.map((row) => view(actor, row, locale)),
      totalCount: counted?.count ?? 0,
      countries: chosen.map(({ code }) => code),
    };
  }
}

const view = (actor: Actor, { titles, ...row }: RegisterRow, locale: Locale): RegisteredCertificate => ({
  ...row,
  editionTitle: titles[locale],
  mayChange: canIssue(actor, { personId: row.personId, country: row.countryCode }),
});
