import { randomUUID } from 'node:crypto';
import { plannedEditionId } from '../../src/seeds/planned-edition.ts';
import { callFields, confirmInput, linkFields, nominee } from './nominations.ts';
import { nomineePlan } from './nominee-lists.ts';
import { type StaffCase } from './staff-operations.ts';

const page = { limit: 10, offset: 0 };
const none = randomUUID();
const token = 'x'.repeat(43);
const key = randomUUID();
const input = (fields: object) => () => ({ input: fields });

/** Operations about calls and nominations, by staff and by link. */
export const nominationsCases: StaffCase[] = [
  [
    'CreateCall',
    'a draft',
    'lucia',
    input({ editionId: plannedEditionId, fields: callFields(), idempotencyKey: key }),
  ],
  [
    'CreateCall',
    'not for one country',
    'carla',
    input({ editionId: plannedEditionId, fields: callFields(), idempotencyKey: key }),
  ],
  [
    'UpdateCall',
    'unknown',
    'lucia',
    input({ callId: none, revision: 1, fields: callFields(), locale: 'es' }),
  ],
  ['SwitchCall', 'unknown', 'lucia', input({ callId: none, isOpen: true, locale: 'es' })],
  ['NominationCalls', 'all', 'lucia', () => ({ ...page, locale: 'es' })],
  ['NominationCalls', 'not for donors', 'dora', () => ({ ...page, locale: 'es' })],
  ['NominationCall', 'unknown', 'carla', () => ({ id: none, locale: 'fr' })],
  ['CallTextPreview', 'read', 'carla', () => ({ text: '## A\n\n- **b** [c](https://d.example)' })],
  ['CallLinks', 'none', 'carla', () => ({ ...page, callId: none })],
  [
    'CreateCallLinks',
    'unknown',
    'carla',
    input({ callId: none, links: [linkFields()], isSent: false, idempotencyKey: randomUUID() }),
  ],
  ['SendCallLinks', 'unknown', 'carla', input({ linkIds: [none], idempotencyKey: randomUUID() })],
  [
    'ReplaceCallLink',
    'unknown',
    'carla',
    input({ idempotencyKey: randomUUID(), linkId: none, isRenewed: false, reason: 'Se perdió el enlace.' }),
  ],
  ['NominationForm', 'unknown', 'nobody', () => ({ token, locale: 'es' })],
  ['SaveNomination', 'unknown', 'nobody', input({ token, key, isSubmitted: true, nominee: nominee() })],
  ['DiscardNomination', 'unknown', 'nobody', input({ token, key })],
  ['Confirmation', 'unknown', 'nobody', () => ({ token, locale: 'en' })],
  ['AnswerConfirmation', 'unknown', 'nobody', input(confirmInput(token))],
  [
    'Nominations',
    'none',
    'carla',
    () => ({ ...page, locale: 'es', editionId: plannedEditionId, sort: 'STATE', isDescending: true }),
  ],
  ['Nomination', 'unknown', 'carla', () => ({ id: none, locale: 'es' })],
  ['SeatQuotas', 'of one country', 'carla', () => ({ editionId: plannedEditionId, locale: 'es' })],
  [
    'SelectionPreview',
    'of nothing',
    'carla',
    () => ({ nominationIds: [none], decision: 'ACCEPT', locale: 'es' }),
  ],
  [
    'DecideNominations',
    'unknown',
    'carla',
    input({ nominations: [{ id: none, basedOn: 0 }], decision: 'ACCEPT', idempotencyKey: randomUUID() }),
  ],
  [
    'SubstituteNomination',
    'unknown',
    'carla',
    input({
      nomination: { id: none, basedOn: 0 },
      replacement: { id: key, basedOn: 0 },
      reason: 'x',
      idempotencyKey: randomUUID(),
    }),
  ],
  [
    'MoveOnWaitingList',
    'unknown',
    'carla',
    input({ idempotencyKey: randomUUID(), nomination: { id: none, basedOn: 0 }, isUp: true }),
  ],
  [
    'MarkNoShow',
    'unknown',
    'carla',
    input({
      idempotencyKey: randomUUID(),
      nomination: { id: none, basedOn: 0 },
      isNoShow: true,
      reason: 'x',
    }),
  ],
  ['DecideLookAlike', 'unknown', 'carla', input({ idempotencyKey: randomUUID(), nominationId: none })],
  [
    'SendNominationLetters',
    'unknown',
    'carla',
    input({ nominationIds: [none], isReminder: false, idempotencyKey: randomUUID() }),
  ],
  ['MoreDaysPreview', 'unknown', 'carla', () => ({ nominationIds: [none], day: null })],
  [
    'GiveMoreDays',
    'unknown',
    'carla',
    input({ nominations: [{ id: none, basedOn: 0 }], confirmBy: '2027-03-01', idempotencyKey: randomUUID() }),
  ],
  ['NomineeLists', 'none', 'carla', () => ({ ...page, callId: none })],
  ['NomineeLists', 'not for trainers', 'tomas', () => ({ ...page, callId: none })],
  ['NomineeList', 'unknown', 'carla', () => ({ id: none })],
  ['NomineeListRows', 'none', 'carla', () => ({ ...page, listId: none, result: 'SKIP' })],
  [
    'CheckNomineeList',
    'unknown',
    'carla',
    input({ listId: none, plan: nomineePlan(), idempotencyKey: randomUUID() }),
  ],
  [
    'DecideNomineeRow',
    'unknown',
    'carla',
    input({ listId: none, line: 2, decision: 'SAME', idempotencyKey: randomUUID() }),
  ],
  [
    'WaitlistNomineeRows',
    'unknown',
    'carla',
    input({ listId: none, isWaiting: true, idempotencyKey: randomUUID() }),
  ],
  [
    'MapNomineeValue',
    'unknown',
    'carla',
    input({
      listId: none,
      field: 'INSTITUTION',
      country: 'MX',
      text: 'RREE',
      placeId: null,
      isKept: false,
      idempotencyKey: randomUUID(),
    }),
  ],
  [
    'MendNomineeRow',
    'unknown',
    'carla',
    input({
      listId: none,
      line: 2,
      texts: [{ field: 'EMAIL', text: 'a@example.org' }],
      idempotencyKey: randomUUID(),
    }),
  ],
  [
    'ApplyNomineeList',
    'unknown',
    'carla',
    input({ listId: none, mode: 'ALL', idempotencyKey: randomUUID() }),
  ],
  ['NomineeListUndo', 'unknown', 'carla', () => ({ ...page, listId: none })],
  [
    'UndoNomineeList',
    'unknown',
    'carla',
    input({ listId: none, expectedCount: 1, idempotencyKey: randomUUID() }),
  ],
  ['DiscardNomineeList', 'unknown', 'carla', input({ listId: none, idempotencyKey: randomUUID() })],
];
