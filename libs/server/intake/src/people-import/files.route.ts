import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LIMITS } from '@campus/tabular';
import { Lists } from '@campus/people';
import { ImportReading } from './import-reading.ts';
import { dropExpiredRows, expire, type ImportRow } from './import.statements.ts';
import { mayImportPeople } from './people-import.access.ts';
import { PeopleImports } from './people-imports.service.ts';
import { ResultFile } from './results/result-file.ts';

/** Lists as files: in with `?name=`, out as the result in words. */
@Injectable()
export class PeopleImportFiles implements OnModuleInit {
  constructor(
    private readonly engine: Lists,
    private readonly imports: PeopleImports,
    private readonly reading: ImportReading,
    private readonly results: ResultFile,
  ) {}

  onModuleInit(): void {
    const { imports, reading, results } = this;
    this.engine.open<ImportRow>({
      expire: [expire, dropExpiredRows],
      files: {
        url: '/people-imports',
        may: mayImportPeople,
        maxBytes: LIMITS.bytes,
        take: (actor, key, word, bytes) => imports.bring(actor, key, word('name'), bytes),
        find: (actor, id) => reading.row(actor, id),
        result: (_actor, list, format, locale) => results.write(list, locale, format),
        resultName: 'import',
        subject: 'people-import',
      },
    });
  }
}
