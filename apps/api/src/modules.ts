import { type Type } from '@nestjs/common';
import { AuditEventEntity, AuditModule } from './modules/audit/index.ts';
import { CampusResolver, PeopleModule } from './modules/people/index.ts';

/** Every business module, lowest tier first. One line when a module joins, here and in the two lists below. */
export const businessModules: Type[] = [AuditModule, PeopleModule];

/** Every entity: the data source is given classes, a bundled server has no folder to look into. */
export const entities: Type[] = [AuditEventEntity];

/** Every resolver: `./campus schema` builds the contract from them. */
export const resolvers: Type[] = [CampusResolver];
