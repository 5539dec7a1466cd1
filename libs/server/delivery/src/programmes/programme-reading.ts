import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { type CountryRole, type Programme } from './programme.type.ts';
import * as sql from './programmes.statements.ts';

const logoOf = (hash: string | null): string | null => hash && `/media/${hash}/logo.png`;

@Injectable()
export class ProgrammeReading {
  constructor(private readonly database: Database) {}

  async programmes(): Promise<Programme[]> {
    const rows = await this.database.rows(sql.programmeList);
    return rows.map((row) => ({
      id: row.id,
      key: row.key,
      accent: row.accent,
      logo: logoOf(row.logo_id),
      currentName: row.current_name,
      names: row.names,
      donors: row.donors.map(({ logoId, ...donor }) => ({ ...donor, logo: logoOf(logoId) })),
    }));
  }

  async countryRoles({ limit, offset }: Page): Promise<CountryRole[]> {
    const rows = await this.database.rows(sql.countryRoleList, [limit, offset]);
    return rows.map(({ id, code, names, role, programme_id, valid_from, valid_to, sources }) => ({
      id,
      country: { code, names },
      role,
      programmeId: programme_id,
      validFrom: valid_from,
      validTo: valid_to,
      sources,
    }));
  }
}
