import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { resultOf } from './assertions.ts';
import { type TestCampus } from './campus.ts';
import { details } from './editions-operations.ts';
import { personOf, type Persona } from './personas.ts';

const EDITION = `edition { id key phase startsOn endsOn isOpen route locales versionNumber releases { moduleId opensOn }
  quotas { country { code } institutionKind seats womenPercent }
  groups { id country { code } name seats timeZone facilitators { personId } }
  sessions { id groupId mode cancelledAt halfDays { id startsAt localStart plannedMinutes } } }`;

export interface Edition {
  id: string;
  phase: string;
  startsOn: string;
  endsOn: string;
  releases: { moduleId: string; opensOn: string | null }[];
  quotas: object[];
  groups: { id: string; country: { code: string } | null; seats: number | null; facilitators: object[] }[];
  sessions: {
    id: string;
    groupId: string | null;
    cancelledAt: string | null;
    halfDays: { id: string; startsAt: string; localStart: string }[];
  }[];
}

export const operations = {
  addEdition: 'EditionAdded',
  changeEdition: 'EditionChanged',
  planReleases: 'ReleasesPlanned',
  planQuotas: 'QuotasPlanned',
  planGroup: 'GroupPlanned',
  removeGroup: 'GroupRemoved',
  planSession: 'SessionPlanned',
  cancelSession: 'SessionCancelled',
  copyEdition: 'EditionCopied',
  closeEdition: 'EditionClosed',
  reopenEdition: 'EditionReopened',
} as const;
export type OperationName = keyof typeof operations;

const mutationFor = (name: OperationName) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on ${operations[name]} { ${EDITION} } ... on Refusal { code params } } }`;
};

export const groupOf = (edition: Edition, code: string | null) =>
  edition.groups.find(({ country }) => (country?.code ?? null) === code)?.id ?? '';

/** The national group of Mexico, as a coordinator would write it again. */
export const mexicanGroup = (edition: Edition, over: object = {}) => ({
  editionId: edition.id,
  groupId: groupOf(edition, 'MX'),
  name: 'México',
  timeZone: 'America/Mexico_City',
  seats: 25,
  facilitatorIds: [personOf('tomas').id],
  ...over,
});

/** A morning in a room for that group. */
export const mexicanSession = (edition: Edition, over: object = {}) => ({
  editionId: edition.id,
  groupId: groupOf(edition, 'MX'),
  titles: { es: 'Taller' },
  mode: 'ROOM',
  place: 'Sala 2',
  halfDays: [{ localStart: '2031-01-08T09:00', plannedMinutes: 180 }],
  ...over,
});

/** Asks for changes of plans as a persona; `done` expects them to be made. */
export function editionPlans(campus: TestCampus) {
  const rows = async <Row>(text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Row & Record<string, unknown>>(text, values)).rows;
  const ask = (persona: Persona, name: OperationName, input: object, idempotencyKey: string = randomUUID()) =>
    campus.as(persona).query(mutationFor(name), { input: { ...input, idempotencyKey } });
  const done = async (persona: Persona, name: OperationName, input: object): Promise<Edition> => {
    const result = resultOf(await ask(persona, name, input));
    expect(result).toMatchObject({ __typename: operations[name] });
    return result['edition'] as Edition;
  };
  const courseId = async () =>
    (await rows<{ id: string }>(`select id from course where key = 'test-course'`))[0]?.id ?? '';
  const add = async (over: object = {}, countries = ['MX', 'CR']) =>
    done('lucia', 'addEdition', { courseId: await courseId(), details: details(over), countries });
  const audited = async (subjectId: string) =>
    (
      await rows<{ action: string }>(`select action from audit_event where subject_id = $1 order by at, id`, [
        subjectId,
      ])
    ).map(({ action }) => action);
  return { rows, ask, done, add, audited };
}
