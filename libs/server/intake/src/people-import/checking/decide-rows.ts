import { type DecidedRow, type FieldChange, type PersonToWrite } from './decided-row.ts';
import { Seats } from './edition-seats.ts';
import { assignmentOf, changesTo, type KnownPlace, placeChange, placeOf } from './place-change.ts';
import { plainWords, type Decision, type Remark } from '@campus/people';
import { type ReadPerson, type RowReading } from '../reading/read-row.ts';
import { fullName, type Verdict, whoIs } from './who-is.ts';
import { type KnownPerson, type World } from './world.ts';

/**
 * Decides every row of a list, in its order: the first takes the seat, and the address. If two rows are about one person,
 * the first is written.
 */
export function decideRows(
  readings: readonly RowReading[],
  world: World,
  decisions: ReadonlyMap<number, Decision>,
): DecidedRow[] {
  const firstWith = new Map<string, number>();
  const firstAbout = new Map<string, number>();
  const seats = new Seats(world.edition);
  return readings.map((reading) => {
    if ('refusal' in reading) return refusedRow(reading);
    const { person, line } = reading;
    const earlier = firstWith.get(person.address);
    if (earlier !== undefined) {
      return outcome(reading, { result: 'skip', reason: 'ADDRESS_REPEATED', params: { line: earlier } });
    }
    firstWith.set(person.address, line);
    return decideRow(reading, world, decisions.get(line) ?? null, { seats, firstAbout });
  });
}

/** What earlier rows have taken. */
interface Taken {
  seats: Seats;
  /** Known people, with the row that is about them. */
  firstAbout: Map<string, number>;
}

type Readable = Extract<RowReading, { person: ReadPerson }>;

function refusedRow({ line, refusal, name, address }: Exclude<RowReading, Readable>): DecidedRow {
  return {
    line,
    result: 'skip',
    reason: refusal.code,
    params: refusal.params,
    remarks: [],
    name,
    address,
    country: null,
    personId: null,
    enrol: 'none',
    groupId: null,
    changes: [],
    write: null,
  };
}

function outcome(
  { line, person, remarks }: Readable,
  { result, reason, params = {}, personId }: Verdict,
): DecidedRow {
  const { address, country } = person;
  const nothing = {
    enrol: 'none' as const,
    groupId: null,
    changes: [],
    write: null,
    personId: personId ?? null,
  };
  return { line, result, reason, params, remarks, name: fullName(person), address, country, ...nothing };
}

function decideRow(
  reading: Readable,
  world: World,
  decision: Decision | null,
  { seats, firstAbout }: Taken,
): DecidedRow {
  const { person } = reading;
  if (!world.mayImport(person.country)) {
    return outcome(reading, {
      result: 'skip',
      reason: 'COUNTRY_NOT_YOURS',
      params: { country: person.country },
    });
  }
  if (decision === 'skip') return outcome(reading, { result: 'skip', reason: 'LEFT_OUT' });
  const found = whoIs(person, world, decision);
  if ('reason' in found) return outcome(reading, found);
  if (found.known?.isDisabled) {
    return outcome(reading, { result: 'skip', reason: 'PERSON_DISABLED', personId: found.known.id });
  }
  const place = placeOf(person, world);
  if (place.leftOut)
    return outcome(reading, { result: 'skip', reason: 'PLACE_LEFT_OUT', params: place.leftOut });
  if (found.known) {
    const { id } = found.known;
    const earlier = firstAbout.get(id);
    if (earlier !== undefined)
      return outcome(reading, {
        result: 'skip',
        reason: 'PERSON_REPEATED',
        params: { line: earlier },
        personId: id,
      });
    firstAbout.set(id, reading.line);
  }
  const row = found.known ? knownRow(reading, found.known, place) : newRow(reading, place, world);
  return seats.take(row, person, found.known?.id ?? null, place);
}

function newRow(reading: Readable, place: KnownPlace, world: World): DecidedRow {
  const { person, line } = reading;
  const {
    group: _group,
    institution: _institution,
    post: _post,
    position: _position,
    since: _since,
    ...own
  } = person;
  const timeZone = place.post?.timeZone ?? world.zoneOf(person.country);
  const assignment = assignmentOf(person, place);
  return {
    line,
    result: 'create',
    reason: null,
    params: {},
    remarks: [...reading.remarks, ...place.remarks],
    name: fullName(person),
    address: person.address,
    country: person.country,
    personId: null,
    enrol: 'none',
    groupId: null,
    changes: [
      ...filled([
        ['given_names', own.givenNames],
        ['first_surname', own.firstSurname],
        ['second_surname', own.secondSurname],
        ['email', own.address],
        ['country', own.country],
        ['sex', own.sex],
        ['locale', own.locale],
      ]),
      ...(assignment ? changesTo(assignment, place, null) : []),
    ],
    write: { ...own, timeZone, assignment },
  };
}

/**
 * What a list adds to a known person: it fills empty fields and records where the person serves, or served.
 * It never overwrites what people entered about themselves; differences become remarks. A missing column or
 * cell changes nothing.
 */
function knownRow(reading: Readable, known: KnownPerson, place: KnownPlace): DecidedRow {
  const { person } = reading;
  const { assignment, changes: moves, remarks: ofPlace } = placeChange(person, known, place);
  const write: PersonToWrite = {
    ...person,
    secondSurname: known.secondSurname ? null : person.secondSurname,
    country: known.country ? null : person.country,
    sex: known.sex ? null : person.sex,
    timeZone: '',
    assignment,
  };
  const changes = [...gapsFilled(write), ...moves];
  const isChanged = changes.length > 0 || assignment !== null;
  return {
    line: reading.line,
    result: isChanged ? 'update' : 'keep',
    reason: null,
    params: {},
    remarks: [...reading.remarks, ...place.remarks, ...ofPlace, ...differences(person, known)],
    name: fullName(person),
    address: person.address,
    country: known.country ?? person.country,
    personId: known.id,
    enrol: 'none',
    groupId: null,
    changes,
    write: isChanged ? write : null,
  };
}

const gapsFilled = ({ secondSurname, country, sex }: PersonToWrite): FieldChange[] =>
  filled([
    ['second_surname', secondSurname],
    ['country', country],
    ['sex', sex],
  ]);

const filled = (fields: [FieldChange['field'], string | null][]): FieldChange[] =>
  fields.flatMap(([field, after]) => (after === null ? [] : [{ field, before: null, after }]));

function differences(person: ReadPerson, known: KnownPerson): Remark[] {
  const remarks: Remark[] = [];
  const [listed, kept] = [fullName(person), fullName(known)];
  const isShorter = plainWords(kept).startsWith(plainWords(listed));
  if (!isShorter && !plainWords(listed).startsWith(plainWords(kept))) {
    remarks.push({ code: 'NAME_DIFFERS', params: { name: kept } });
  }
  if (known.country && known.country !== person.country) {
    remarks.push({ code: 'COUNTRY_DIFFERS', params: { country: known.country } });
  }
  if (known.address.toLowerCase() !== person.address) {
    remarks.push({ code: 'ADDRESS_NOT_CHANGED', params: { address: known.address } });
  }
  return remarks;
}
