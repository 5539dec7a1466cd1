export { AccountChangeEntity } from './account-changes/account-change.entity.ts';
export { Addresses } from './account-changes/addresses.ts';
export { MergeChanges } from './account-changes/merge-changes.service.ts';
export { MergeOrders, type MergeOrder } from './account-changes/merge-orders.ts';
export { NamePins } from './account-changes/name-pins.ts';
export { Names } from './account-changes/names.ts';
export { Accounts, type ClosedAccount } from './accounts.ts';
export { AssignmentEntity } from './assignment.entity.ts';
export { CountryEntity } from './country.entity.ts';
export { CountryRoleEntity } from './country-role.entity.ts';
export { demoSignIns } from './demo-sign-ins.ts';
export { dutyOf, sendingCountryOf } from './duty.sql.ts';
export { hasEnded, isComing, isServed, isServedOn, servedFirst } from './serving.sql.ts';
export { InstitutionEntity } from './institution.entity.ts';
export {
  administersBy,
  caresFor,
  coordinatedCountries,
  coordinates,
  coordinatesBy,
  coordinatesEverywhere,
  coordinatesSomewhere,
  isAdministrator,
  isLearner,
  isStaff,
  isTrainer,
  mayChangeAccount,
  mayStudy,
  Role,
  ROLE_OF_ENROLLED,
  seesFigures,
} from './people.access.ts';
export { welcomeMail } from './people.mails.ts';
export {
  PeopleInBulk,
  type BulkAssignment,
  type BulkGaps,
  type BulkPerson,
  type Moved,
} from './people-in-bulk.ts';
export { PeopleModule } from './people.module.ts';
export { isOnePerson } from './one-person.rules.ts';
export { plainInSql, plainWords } from './plain-words.ts';
export { cleanAddress, cleanName, fullNameOf, isTimeZone } from './people.rules.ts';
export { People, type Contact, type NewPerson } from './people.service.ts';
export { PersonEmailEntity } from './person-email.entity.ts';
export { PersonEntity } from './person.entity.ts';
export { PersonSecretEntity } from './person-secret.entity.ts';
export { Country, Me, NamedAccount, NamesInLocales, Sex } from './person.type.ts';
export { PostEntity } from './post.entity.ts';
export { RoleGrantEntity } from './role-grant.entity.ts';
export { audiences, institutionKinds, isOneOf, postKinds } from './vocabularies.ts';
