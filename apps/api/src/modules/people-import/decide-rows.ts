import { type Locale } from '../../platform/graphql/locale.ts';
import { plainWords } from './reading/plain-words.ts';
import { type ReadPerson, type Remark, type RowReading } from './reading/read-row.ts';
import { type Sex } from './reading/word-values.ts';

/** Somebody the campus knows already, as far as a list is compared with them. */
export interface KnownPerson {
  id: string;
  givenNames: string;
  firstSurname: string;
  secondSurname: string | null;
  country: string | null;
  sex: Sex | null;
  address: string;
  isDisabled: boolean;
  /** Where the person serves today; null: nowhere known. */
  assignmentId: string | null;
  institutionId: string | null;
  postId: string | null;
  position: string | null;
}

/** A person who had an address once, or has it now. */
export interface AddressHolder {
  person: KnownPerson;
  isCurrent: boolean;
}

export interface Place {
  id: string;
  /** Of institutions: kind; of posts: time zone. */
  kind: string;
  timeZone: string | null;
}

export interface GroupOfEdition {
  id: string;
  name: string;
  country: string | null;
  timeZone: string;
  /** Null: no limit. */
  seats: number | null;
  taken: number;
}

/** Seats for a country, an institution type, or both; null: of any. */
export interface Quota {
  country: string | null;
  kind: string | null;
  seats: number;
  taken: number;
}

/** The edition people are enrolled in. */
export interface TargetEdition {
  id: string;
  /** Closed or past its end: takes nobody. */
  isOver: boolean;
  groups: GroupOfEdition[];
  quotas: Quota[];
  /** Enrolments of known people: person → status. */
  enrolled: ReadonlyMap<string, string>;
}

/** What the campus knows at the moment of deciding. */
export interface World {
  holdersOf(address: string): readonly AddressHolder[];
  /** People of a country by `nameKey`. */
  namesakesOf(country: string, key: string): readonly KnownPerson[];
  institutionOf(country: string, text: string): Place | null;
  postOf(country: string, text: string): Place | null;
  zoneOf(country: string): string;
  mayImport(country: string | null): boolean;
  edition: TargetEdition | null;
}

/** What the person who imports said of a row. */
export type Decision = 'same' | 'new' | 'skip';

export type RowResult = 'create' | 'update' | 'keep' | 'decide' | 'skip';

/** What will be done with a row, or was. */
export interface DecidedRow {
  line: number;
  result: RowResult;
  /** Why it is skipped, or what is to be decided. */
  reason: string | null;
  params: Record<string, string | number>;
  remarks: Remark[];
  name: string;
  address: string;
  country: string | null;
  /** Who it is, or may be; null: nobody known. */
  personId: string | null;
  enrol: 'enrol' | 'already' | 'none';
  groupId: string | null;
  /** What is written; null: nothing. */
  write: PersonToWrite | null;
}

export interface PersonToWrite {
  address: string;
  givenNames: string;
  firstSurname: string;
  secondSurname: string | null;
  /** Null: the person has one, which stays. */
  country: string | null;
  sex: Sex | null;
  locale: Locale;
  timeZone: string;
  /** Null: the list names no place the campus knows, or the person serves there already. */
  assignment: {
    institutionId: string | null;
    postId: string | null;
    position: string;
    since: string | null;
  } | null;
}

/** Given names and first surname, as compared: the second surname is often left out. */
export const nameKey = (person: { givenNames: string; firstSurname: string }): string =>
  plainWords(`${person.givenNames} ${person.firstSurname}`);

const fullName = (person: { givenNames: string; firstSurname: string; secondSurname: string | null }) =>
  [person.givenNames, person.firstSurname, person.secondSurname].filter(Boolean).join(' ');

/** Do two names share a word of at least three letters? A shared office address has another name behind it. */
function isSameName(one: string, other: string): boolean {
  const words = new Set(plainWords(one).split(' '));
  return plainWords(other)
    .split(' ')
    .some((word) => word.length > 2 && words.has(word));
}

type Verdict = {
  result: 'skip' | 'decide';
  reason: string;
  params?: Record<string, string | number>;
  personId?: string;
};

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

/** By the address someone has, else by one someone had, else by name and country: the last two are for a person to say. */
function whoIs(
  person: ReadPerson,
  world: World,
  decision: Decision | null,
): Verdict | { known: KnownPerson | null } {
  const holders = world.holdersOf(person.address);
  const current = holders.find(({ isCurrent }) => isCurrent)?.person;
  if (current) {
    if (!world.mayImport(current.country)) return { result: 'skip', reason: 'ADDRESS_TAKEN_ELSEWHERE' };
    if (decision === 'same' || isSameName(fullName(person), fullName(current))) return { known: current };
    return {
      result: 'decide',
      reason: 'ADDRESS_OTHER_NAME',
      params: { name: fullName(current) },
      personId: current.id,
    };
  }
  const former = holders.find(({ person: holder }) => world.mayImport(holder.country))?.person;
  const namesake = world
    .namesakesOf(person.country, nameKey(person))
    .find((known) => mayBe(known, person, world));
  const candidate = former ?? namesake;
  if (!candidate || decision === 'new') return { known: null };
  if (decision === 'same') return { known: candidate };
  return {
    result: 'decide',
    reason: former ? 'FORMER_ADDRESS' : 'SAME_NAME',
    params: { name: fullName(candidate), address: candidate.address },
    personId: candidate.id,
  };
}

/** Another second surname, or another institution, is another person. */
function mayBe(known: KnownPerson, person: ReadPerson, world: World): boolean {
  const [one, other] = [known.secondSurname, person.secondSurname];
  if (one && other && plainWords(one) !== plainWords(other)) return false;
  const institution = person.institution ? world.institutionOf(person.country, person.institution) : null;
  return !institution || !known.institutionId || known.institutionId === institution.id;
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

/** Hands out the seats of an edition, row by row. */
class Seats {
  private readonly groups: GroupOfEdition[];
  private readonly quotas: Quota[];

  constructor(private readonly edition: TargetEdition | null) {
    this.groups = edition?.groups.map((group) => ({ ...group })) ?? [];
    this.quotas = edition?.quotas.map((quota) => ({ ...quota })) ?? [];
  }

  /** A person who cannot be enrolled is not created either: nobody is left half imported. */
  take(row: DecidedRow, person: ReadPerson, personId: string | null, kind: string | null): DecidedRow {
    if (!this.edition) return row;
    const status = personId === null ? undefined : this.edition.enrolled.get(personId);
    if (status === 'active' || status === 'completed') return { ...row, enrol: 'already' };
    const no = (reason: string, params: DecidedRow['params'] = {}): DecidedRow => ({
      ...row,
      result: 'skip',
      reason,
      params,
      write: null,
    });
    if (status !== undefined) return no('ENROLMENT_ENDED');
    if (this.edition.isOver) return no('EDITION_OVER');
    const group = this.groupOf(person, row.country);
    if (!group)
      return no(person.group ? 'GROUP_UNKNOWN' : 'NO_GROUP', { text: person.group ?? row.country ?? '' });
    if (group.seats !== null && group.taken >= group.seats) {
      return no('GROUP_FULL', { group: group.name, seats: group.seats });
    }
    const quotas = this.quotas.filter(
      (quota) => (quota.country ?? row.country) === row.country && (quota.kind ?? kind) === kind,
    );
    const full = quotas.find(({ seats, taken }) => taken >= seats);
    if (full) return no('QUOTA_FULL', { seats: full.seats });
    for (const taken of [group, ...quotas]) taken.taken += 1;
    return { ...row, enrol: 'enrol', groupId: group.id };
  }

  /** The group that the list names, else the one of the country, else the general one. */
  private groupOf(person: ReadPerson, country: string | null): GroupOfEdition | null {
    if (person.group !== null) {
      const asked = plainWords(person.group);
      return (
        this.groups.find(
          ({ name, country: code }) => plainWords(name) === asked || code?.toLowerCase() === asked,
        ) ?? null
      );
    }
    const own = this.groups.find((group) => group.country !== null && group.country === country);
    return own ?? this.groups.find((group) => group.country === null) ?? null;
  }
}
