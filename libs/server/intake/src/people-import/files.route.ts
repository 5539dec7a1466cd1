import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LIMITS } from '@campus/tabular';
import { TableRoutes } from '@campus/platform/http/table-routes.ts';
import { ImportReading } from './import-reading.ts';
import { mayImportPeople } from './people-import.access.ts';
import { PeopleImports } from './people-imports.service.ts';
import { ResultFile } from './results/result-file.ts';

/** Lists as files: in with `?name=`, out as the result in words. */
@Injectable()
export class PeopleImportFiles implements OnModuleInit {
  constructor(
    private readonly imports: PeopleImports,
    private readonly reading: ImportReading,
    private readonly results: ResultFile,
    private readonly routes: TableRoutes,
  ) {}

  onModuleInit(): void {
    const { imports, reading, results } = this;
    this.routes.open({
      url: '/people-imports',
      may: mayImportPeople,
      maxBytes: LIMITS.bytes,
      tooLarge: 'IMPORT_TOO_LARGE',
      take: (actor, key, word, bytes) => imports.bring(actor, key, word('name'), bytes),
      give: async (actor, id, format, locale) => {
        const row = await reading.row(actor, id);
        if (!row || row.expired_at) return null;
        const bytes = await results.write(row, locale, format);
        await imports.tookResult(actor, id, format);
        return { bytes, name: `${row.created_at.toISOString().slice(0, 10)}-import` };
      },
    });
  }
}
