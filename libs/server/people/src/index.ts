export { peopleDomain } from './domain.ts';
export { type AuditAction, auditActions } from './audit/audit-actions.ts';
export { AuditModule } from './audit/audit.module.ts';
export { type AuditFact, AuditService } from './audit/audit.service.ts';
export { ForgottenEvents } from './audit/forgotten-events.ts';
export { Addresses } from './people/account-changes/addresses.ts';
export { MergeChanges } from './people/account-changes/merge-changes.service.ts';
export { type MergeOrder, MergeOrders } from './people/account-changes/merge-orders.ts';
export { NamePins } from './people/account-changes/name-pins.ts';
export { Accounts, type ClosedAccount } from './people/accounts.ts';
export { AssignmentEntity } from './people/assignment.entity.ts';
export { CountryRoleEntity } from './people/country-role.entity.ts';
export { demoSignIns } from './people/demo-sign-ins.ts';
export { InstitutionEntity } from './people/institution.entity.ts';
export { KnownElsewhere } from './people/known-elsewhere.ts';
export { isOnePerson } from './people/one-person.rules.ts';
export {
  type BulkAssignment,
  type BulkGaps,
  type BulkPerson,
  type Moved,
  PeopleInBulk,
} from './people/people-in-bulk.ts';
export {
  coordinatesPerson,
  coordinatedCountries,
  coordinates,
  coordinatesBy,
  coordinatesEverywhere,
  coordinatesSomewhere,
  isAdministrator,
  isStaff,
  isTrainer,
  mayChangeAccount,
  mayStudy,
  Role,
  ROLE_OF_ENROLLED,
  seesFigures,
} from './people/people.access.ts';
export { welcomeMail } from './people/people.mails.ts';
export { PeopleTakenBack } from './people/people-taken-back.ts';
export { PeopleModule } from './people/people.module.ts';
export { cleanAddress, cleanName, isTimeZone } from './people/people.rules.ts';
export { People } from './people/people.service.ts';
export { PersonEntity } from './people/person.entity.ts';
export { Country, NamedAccount, NamesInLocales, Sex } from './people/person.type.ts';
export { plainInSql, plainWords } from './people/plain-words.ts';
export { isServedOn, servedFirst } from './people/serving.sql.ts';
export { audiences, institutionKinds, isOneOf } from './people/vocabularies.ts';
export { SecurityWatch } from './security/security-watch.ts';
export {
  DEMO_DOMAIN,
  DEMO_PASSWORD,
  demoAddress,
  demoAssignmentId,
  demoEmailId,
  demoGrantId,
  demoPeople,
  institutions,
  posts,
  type DemoKey,
  type DemoPerson,
} from './people/demo-people.ts';
