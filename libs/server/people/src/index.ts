export { peopleDomain } from './domain.ts';
export { type AuditAction, auditActions } from './audit/audit-actions.ts';
export { AuditModule } from './audit/audit.module.ts';
export { type AuditFact, AuditService } from './audit/audit.service.ts';
export { SeenInput } from './audit/seen.ts';
export { ForgottenEvents } from './audit/forgotten-events.ts';
export {
  chosenColumns,
  type Columns,
  formulaIn,
  guessColumns,
  matching,
  samplesIn,
  textsIn,
} from './lists/columns.ts';
export { foundRows, listSorts, type RowFilter, rowSorts } from './lists/found-rows.ts';
export {
  fileNameIn,
  type FileRow,
  isNoList,
  type ListFile,
  listFileIn,
  readListFile,
} from './lists/list-file.ts';
export { type ListKind, type ListWork, type StoredList } from './lists/list-kind.ts';
export { ListUndo, UndoRow } from './lists/list-undo.type.ts';
export {
  type Decision,
  type ListMode,
  listModes,
  type Remark,
  rowDecisions,
  type RowResult,
  rowResults,
  rowsLeft,
} from './lists/row-results.ts';
export {
  type Mend,
  mendedRows,
  type MendedRow,
  putMends,
  rowTexts,
  type RowText,
} from './lists/mended-rows.ts';
export { ListsModule } from './lists/lists.module.ts';
export { type ListAct, Lists, refuseUnlessExpected, undoPage } from './lists/lists.service.ts';
export { Addresses } from './people/account-changes/addresses.ts';
export { MergeChanges } from './people/merging/merge-changes.service.ts';
export { type MergeEffect, type MergeOrder, MergeOrders } from './people/merging/merge-orders.ts';
export { NamePins } from './people/account-changes/name-pins.ts';
export { Accounts, type ClosedAccount } from './people/merging/accounts.ts';
export { AssignmentEntity } from './people/directory/assignment.entity.ts';
export {
  CountryRoleEntity,
  countryRoles,
  type WrittenSource,
} from './people/directory/country-role.entity.ts';
export { demoSignIns } from './people/campus/demo-sign-ins.ts';
export { type Newcomer, Newcomers } from './people/arriving/newcomers.ts';
export { InstitutionEntity } from './people/directory/institution.entity.ts';
export { KnownElsewhere } from './people/in-bulk/known-elsewhere.ts';
export { isOnePerson, type NameParts } from './people/one-person.rules.ts';
export {
  type BulkAssignment,
  type BulkGaps,
  type BulkPerson,
  type Moved,
  PeopleInBulk,
} from './people/in-bulk/people-in-bulk.ts';
export {
  coordinatesPerson,
  coordinatedCountries,
  coordinates,
  isCoordinating,
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
  worksHere,
} from './people/people.access.ts';
export { welcomeMail } from './people/people.mails.ts';
export { Passwords } from './people/passwords/passwords.service.ts';
export { PeopleTakenBack } from './people/in-bulk/people-taken-back.ts';
export { PeopleModule } from './people/people.module.ts';
export { FactorResets } from './people/second-factor/factor-resets.ts';
export { FactorSecrets } from './people/second-factor/factor-secrets.ts';
export { cleanAddress, cleanName, isTimeZone } from './people/people.rules.ts';
export { People } from './people/people.service.ts';
export { PersonEntity } from './people/person.entity.ts';
export { Country, NamedAccount, NamesInLocales, Sex } from './people/person.type.ts';
export { plainInSql, plainWords } from './people/plain-words.ts';
export { servedFirst } from './people/directory/serving.sql.ts';
export { audiences, institutionKinds, isOneOf } from './people/directory/vocabularies.ts';
export { ProviderSecrets } from './providers/registering/provider-secrets.ts';
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
} from './people/campus/demo-people.ts';
