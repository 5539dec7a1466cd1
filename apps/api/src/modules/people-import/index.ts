export { PeopleImportEntity } from './people-import.entity.ts';
export { PeopleImportModule } from './people-import.module.ts';
export { PeopleImportResolver } from './people-import.resolver.ts';
export { PeopleImportRowEntity } from './people-import-row.entity.ts';
