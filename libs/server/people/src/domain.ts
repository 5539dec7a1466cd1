import { type Domain } from '@campus/platform/domain.ts';
import { AuditEventEntity } from './audit/audit-event.entity.ts';
import { AuditLinkEntity } from './audit/audit-link.entity.ts';
import { AuditModule } from './audit/audit.module.ts';
import { ListsModule } from './lists/lists.module.ts';
import { AccountChangeEntity } from './people/account-changes/account-change.entity.ts';
import { AssignmentEntity } from './people/directory/assignment.entity.ts';
import { CountryRoleEntity } from './people/directory/country-role.entity.ts';
import { CountryEntity } from './people/directory/country.entity.ts';
import { InstitutionEntity } from './people/directory/institution.entity.ts';
import { PeopleModule } from './people/people.module.ts';
import { PersonEmailEntity } from './people/person-email.entity.ts';
import { PersonSecretEntity } from './people/passwords/person-secret.entity.ts';
import { PersonEntity } from './people/person.entity.ts';
import { PostEntity } from './people/directory/post.entity.ts';
import { RoleGrantEntity } from './people/role-grant.entity.ts';
import { SecurityModule } from './security/security.module.ts';
import { InstitutionAccountEntity } from './providers/entering/institution-account.entity.ts';
import { ProviderLoginEntity } from './providers/beginning/provider-login.entity.ts';
import { RefusedEntryEntity } from './providers/entering/refused-entry.entity.ts';
import { IdentityProviderEntity } from './providers/registering/provider.entity.ts';
import { ProvidersModule } from './providers/providers.module.ts';
import { ViewingEntity } from './viewings/viewing.entity.ts';
import { ViewingsModule } from './viewings/viewings.module.ts';
import { personTables } from './person-tables.ts';
import { retained } from './retained.ts';

export const peopleDomain: Domain = {
  modules: [AuditModule, PeopleModule, ListsModule, ProvidersModule, ViewingsModule, SecurityModule],
  entities: [
    AuditEventEntity,
    AuditLinkEntity,
    AccountChangeEntity,
    AssignmentEntity,
    CountryRoleEntity,
    CountryEntity,
    InstitutionEntity,
    PersonEmailEntity,
    PersonSecretEntity,
    PersonEntity,
    PostEntity,
    RoleGrantEntity,
    IdentityProviderEntity,
    ProviderLoginEntity,
    InstitutionAccountEntity,
    RefusedEntryEntity,
    ViewingEntity,
  ],
  tables: [
    'consent_record',
    'passkey',
    'passkey_challenge',
    'password_reset',
    'recovery_code',
    'second_factor',
  ],
  views: [
    'account',
    'audit_chain',
    'audited_act',
    'country_participation',
    'current_address',
    'current_duty',
    'given_role',
    'held_factor',
    'held_passkey',
    'known_address',
    'known_country',
    'known_institution',
    'known_post',
    'open_viewing',
    'posting',
    'role_in_force',
    'sending_country',
  ],
  personTables,
  retained,
};
