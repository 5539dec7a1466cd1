import { type DecidedRow, type Decision, type PersonToWrite } from './decided-row.ts';
import { Seats } from './edition-seats.ts';
import { plainWords } from './reading/plain-words.ts';
import { type ReadPerson, type Remark, type RowReading } from './reading/read-row.ts';
import { fullName, type Verdict, whoIs } from './who-is.ts';
import { type KnownPerson, type Place, type World } from './world.ts';

/** Decides every row of a list, in its order: who comes first takes the seat, and the address. */
export function decideRows(
  readings: readonly RowReading[],
  world: World,
  decisions: ReadonlyMap<number, Decision>,
): DecidedRow[] {
  const firstWith = new Map<string, number>();
  const seats = new Seats(world.edition);
  return readings.map((reading) => {
    if ('refusal' in reading) return refusedRow(reading);
    const { person, line } = reading;
    const earlier = firstWith.get(person.address);
    if (earlier !== undefined) {
      return outcome(reading, { result: 'skip', reason: 'ADDRESS_REPEATED', params: { line: earlier } });
    }
    firstWith.set(person.address, line);
    return decideRow(reading, world, decisions.get(line) ?? null, seats);
  });
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
    write: null,
  };
}

function outcome(
  { line, person, remarks }: Readable,
  { result, reason, params = {}, personId }: Verdict,
): DecidedRow {
  const { address, country } = person;
  const nothing = { enrol: 'none' as const, groupId: null, write: null, personId: personId ?? null };
  return { line, result, reason, params, remarks, name: fullName(person), address, country, ...nothing };
}

function decideRow(reading: Readable, world: World, decision: Decision | null, seats: Seats): DecidedRow {
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
  const row = found.known ? knownRow(reading, found.known, place) : newRow(reading, place, world);
  return seats.take(row, person, found.known?.id ?? null, place.institution?.kind ?? null);
}

interface KnownPlace {
  institution: Place | null;
  post: Place | null;
  remarks: Remark[];
}

function placeOf(person: ReadPerson, world: World): KnownPlace {
  const remarks: Remark[] = [];
  const find = (text: string | null, of: World['postOf'], code: string) => {
    const place = text === null ? null : of(person.country, text);
    if (text !== null && !place) remarks.push({ code, params: { text } });
    return place;
  };
  const institution = find(person.institution, world.institutionOf, 'INSTITUTION_UNKNOWN');
  const post = find(person.post, world.postOf, 'POST_UNKNOWN');
  if (!institution && !post && person.position)
    remarks.push({ code: 'POSITION_WITHOUT_PLACE', params: { text: person.position } });
  return { institution, post, remarks };
}

function assignmentOf(person: ReadPerson, { institution, post }: KnownPlace): PersonToWrite['assignment'] {
  if (!institution && !post) return null;
  return {
    institutionId: institution?.id ?? null,
    postId: post?.id ?? null,
    position: person.position ?? '',
    since: person.since,
  };
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
    write: { ...own, timeZone, assignment: assignmentOf(person, place) },
  };
}

/**
 * What a list adds to somebody known: it fills what is empty and records where the person serves now. It never
 * overwrites what people say of themselves; differences are remarks.
 */
function knownRow(reading: Readable, known: KnownPerson, place: KnownPlace): DecidedRow {
  const { person } = reading;
  const remarks = [...reading.remarks, ...place.remarks, ...differences(person, known)];
  const wanted = assignmentOf(person, place);
  const serves = { institutionId: known.institutionId, postId: known.postId, position: known.position ?? '' };
  const moved =
    wanted !== null &&
    ((wanted.institutionId ?? serves.institutionId) !== serves.institutionId ||
      (wanted.postId ?? serves.postId) !== serves.postId ||
      (wanted.position || serves.position) !== serves.position);
  const write: PersonToWrite = {
    ...person,
    secondSurname: known.secondSurname ? null : person.secondSurname,
    country: known.country ? null : person.country,
    sex: known.sex ? null : person.sex,
    timeZone: '',
    assignment: moved ? { ...wanted, position: wanted.position || serves.position } : null,
  };
  const changes = [write.secondSurname, write.country, write.sex, write.assignment].some(
    (value) => value !== null,
  );
  return {
    line: reading.line,
    result: changes ? 'update' : 'keep',
    reason: null,
    params: {},
    remarks,
    name: fullName(person),
    address: person.address,
    country: known.country ?? person.country,
    personId: known.id,
    enrol: 'none',
    groupId: null,
    write: changes ? write : null,
  };
}

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
