import { type Remark } from '@campus/people';
import { type FieldChange, type PersonToWrite } from './decided-row.ts';
import { type PlaceField } from '../meanings/list-meaning.entity.ts';
import { type ReadPerson } from '../reading/read-row.ts';
import {
  currentOf,
  type KnownAssignment,
  type KnownPerson,
  type Meaning,
  type Place,
  type World,
} from './world.ts';

/** What the campus knows of the places a row names. */
export interface KnownPlace {
  institution: Place | null;
  post: Place | null;
  remarks: Remark[];
  /** A text whose rows somebody leaves out. */
  leftOut: { text: string; country: string; field: PlaceField } | null;
}

export function placeOf(person: ReadPerson, world: World): KnownPlace {
  const remarks: Remark[] = [];
  let leftOut: KnownPlace['leftOut'] = null;
  const find = (field: PlaceField, of: World['postOf'], code: string): Place | null => {
    const text = person[field];
    if (text === null) return null;
    const said = { text, country: person.country, field };
    const meaning = of(person.country, text);
    if (meaning?.isLeftOut) leftOut ??= said;
    remarks.push(...remarkedOf(meaning, said, code));
    return meaning?.place ?? null;
  };
  const institution = find('institution', world.institutionOf, 'INSTITUTION_UNKNOWN');
  const post = find('post', world.postOf, 'POST_UNKNOWN');
  if (!institution && !post) {
    if (person.position) remarks.push({ code: 'POSITION_WITHOUT_PLACE', params: { text: person.position } });
    if (person.since) remarks.push({ code: 'SINCE_WITHOUT_PLACE', params: { date: person.since } });
  }
  return { institution, post, remarks, leftOut };
}

/** What people read of a text that the directory does not have by that name. */
export function remarkedOf(
  meaning: Meaning | undefined,
  said: { text: string; country: string; field: string },
  unknown: string,
): Remark[] {
  if (!meaning) return [{ code: unknown, params: { text: said.text, country: said.country } }];
  if (meaning.isLeftOut || meaning.by === 'directory') return [];
  if (!meaning.place) return [{ code: 'PLACE_SET_ASIDE', params: said }];
  return [{ code: 'PLACE_MEANT', params: { ...said, name: meaning.place.name, by: meaning.by } }];
}

type Assignment = NonNullable<PersonToWrite['assignment']>;

export function assignmentOf(person: ReadPerson, { institution, post }: KnownPlace): Assignment | null {
  if (!institution && !post) return null;
  return {
    institutionId: institution?.id ?? null,
    postId: post?.id ?? null,
    position: person.position ?? '',
    since: person.since,
  };
}

export interface PlaceChange {
  assignment: Assignment | null;
  changes: FieldChange[];
  remarks: Remark[];
}

const remarked = (code: string, params: Record<string, string>): PlaceChange => ({
  assignment: null,
  changes: [],
  remarks: [{ code, params }],
});

/** What a row leaves out is not another place. */
const isSamePlace = (wanted: Assignment, known: KnownAssignment): boolean =>
  (wanted.institutionId ?? known.institutionId) === known.institutionId &&
  (wanted.postId ?? known.postId) === known.postId &&
  (wanted.position || known.position) === known.position;

const placeInWords = ({ position, post, institution }: KnownAssignment): string =>
  [position, post, institution].filter(Boolean).join(' · ');

/**
 * What a row changes about where a known person serves. A day before the present assignment began adds to the
 * past and never ends the present one. Two places that began on one day contradict each other: nothing is
 * written.
 */
export function placeChange(person: ReadPerson, known: KnownPerson, place: KnownPlace): PlaceChange {
  const wanted = assignmentOf(person, place);
  const nothing: PlaceChange = { assignment: null, changes: [], remarks: [] };
  if (!wanted) return nothing;
  const { since } = person;
  const now = currentOf(known);
  const sameDay = known.assignments.filter(({ from }) => from === since);
  if (sameDay.some((one) => isSamePlace(wanted, one))) return nothing;
  if (now && isSamePlace(wanted, now))
    return since === null ? nothing : remarked('SINCE_DIFFERS', { date: now.from });
  const [other] = sameDay;
  if (other) return remarked('PLACE_OF_THAT_DAY', { text: placeInWords(other) });
  const next = known.assignments
    .filter(({ from, hasBegun }) => hasBegun && since !== null && from > since)
    .map(({ from }) => from)
    .sort()[0];
  if (since !== null && next !== undefined)
    return {
      assignment: wanted,
      changes: changesTo(wanted, place, null),
      remarks: [{ code: 'PLACE_IN_THE_PAST', params: { from: since, until: next } }],
    };
  const assignment = carriedOver(wanted, now);
  return {
    assignment,
    changes: changesTo(assignment, place, now),
    remarks: now ? [{ code: 'PLACE_ENDS', params: { text: placeInWords(now), date: since ?? '' } }] : [],
  };
}

/** Whoever moves from post to post keeps the institution and the position, unless the row has others. */
const carriedOver = (wanted: Assignment, now: KnownAssignment | null): Assignment => ({
  ...wanted,
  institutionId: wanted.institutionId ?? now?.institutionId ?? null,
  position: wanted.position || (now?.position ?? ''),
});

export function changesTo(
  assignment: Assignment,
  { institution, post }: Pick<KnownPlace, 'institution' | 'post'>,
  now: KnownAssignment | null,
): FieldChange[] {
  const changes: FieldChange[] = [
    {
      field: 'institution',
      before: now?.institution ?? null,
      after: institution?.name ?? (assignment.institutionId === null ? null : (now?.institution ?? null)),
    },
    { field: 'post', before: now?.post ?? null, after: post?.name ?? null },
    { field: 'position', before: now?.position || null, after: assignment.position || null },
    { field: 'since', before: now?.from ?? null, after: assignment.since },
  ];
  return changes.filter(
    ({ field, before, after }) => before !== after && (field !== 'since' || after !== null),
  );
}
