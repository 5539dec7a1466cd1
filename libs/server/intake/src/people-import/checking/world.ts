import { type Sex } from '@campus/people';

/** A person known to the campus, with what lists are compared with. */
export interface KnownPerson {
  id: string;
  givenNames: string;
  firstSurname: string;
  secondSurname: string | null;
  country: string | null;
  sex: Sex | null;
  address: string;
  isDisabled: boolean;
  /** Where the person served and serves, as far as known. */
  assignments: KnownAssignment[];
}

export interface KnownAssignment {
  institutionId: string | null;
  institution: string | null;
  postId: string | null;
  post: string | null;
  position: string;
  /** `YYYY-MM-DD` */
  from: string;
  hasBegun: boolean;
  /** The one served today that counts. */
  isCurrent: boolean;
}

/** Where the person serves today; null: nowhere known. */
export const currentOf = ({ assignments }: KnownPerson): KnownAssignment | null =>
  assignments.find(({ isCurrent }) => isCurrent) ?? null;

/** A person who had an address once, or has it now. */
export interface AddressHolder {
  person: KnownPerson;
  isCurrent: boolean;
}

export interface Place {
  id: string;
  /** As the directory has it, in short. */
  name: string;
  /** The whole name, where there is a shorter one. */
  longName?: string;
  /** Of institutions: kind; of posts: time zone. */
  kind: string;
  timeZone: string | null;
}

/** What a text of a list means. */
export interface Meaning {
  /** Null: nothing, rows are imported without. */
  place: Place | null;
  /** Who says so: the directory by its names, somebody of this list, or somebody of an earlier one. */
  by: 'directory' | 'list' | 'earlier';
  /** Rows that have the text are left out. */
  isLeftOut?: boolean;
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
  /** Closed, or past its end: takes nobody. */
  isOver: boolean;
  groups: readonly GroupOfEdition[];
  quotas: readonly Quota[];
  /** Enrolments of known people: person → status. */
  enrolled: ReadonlyMap<string, string>;
  /** Addresses for which a nomination keeps a seat. */
  held: ReadonlySet<string>;
  /** The call on whose waiting list rows without a seat go; null: they are left out. */
  waitingCallId: string | null;
  /** Addresses of everybody who is nominated for it. */
  nominated: ReadonlySet<string>;
}

/** What the campus knows at the moment of deciding. */
export interface World {
  holdersOf(address: string): readonly AddressHolder[];
  /** People of a country by `nameKey`. */
  namesakesOf(country: string, key: string): readonly KnownPerson[];
  /** Undefined: nobody has decided what the text means. */
  institutionOf(country: string, text: string): Meaning | undefined;
  postOf(country: string, text: string): Meaning | undefined;
  zoneOf(country: string): string;
  mayImport(country: string | null): boolean;
  edition: TargetEdition | null;
}
