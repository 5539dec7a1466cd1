import { type DecidedRow } from './decided-row.ts';
import { plainWords } from '@campus/people';
import { type ReadPerson } from '../reading/read-row.ts';
import { type GroupOfEdition, type Quota, type TargetEdition } from './world.ts';

/** Hands out the seats of an edition, row by row. */
export class Seats {
  private readonly groups: GroupOfEdition[];
  private readonly quotas: Quota[];

  constructor(private readonly edition: TargetEdition | null) {
    this.groups = edition?.groups.map((group) => ({ ...group })) ?? [];
    this.quotas = edition?.quotas.map((quota) => ({ ...quota })) ?? [];
  }

  /** A person who cannot be enrolled is not created either: no row is imported by halves. */
  take(row: DecidedRow, person: ReadPerson, personId: string | null, kind: string | null): DecidedRow {
    if (!this.edition) return row;
    const status = personId === null ? undefined : this.edition.enrolled.get(personId);
    if (status === 'active' || status === 'completed') return { ...row, enrol: 'already' };
    const no = (reason: string, params: DecidedRow['params'] = {}): DecidedRow => ({
      ...row,
      result: 'skip',
      reason,
      params,
      changes: [],
      write: null,
    });
    if (status !== undefined) return no('ENROLMENT_ENDED');
    if (this.edition.isOver) return no('EDITION_OVER');
    const group = this.groupOf(person, row.country);
    if (!group)
      return no(person.group ? 'GROUP_UNKNOWN' : 'NO_GROUP', { text: person.group ?? row.country ?? '' });
    const isHeld = this.edition.held.has(person.address.toLowerCase());
    // An accepted nominee keeps the seat; a group other than that of their country needs a seat of its own.
    if (isHeld && group === this.groupFor(row.country)) return { ...row, enrol: 'enrol', groupId: group.id };
    if (group.seats !== null && group.taken >= group.seats) {
      return no('GROUP_FULL', { group: group.name, seats: group.seats });
    }
    const quotas = this.quotas.filter(
      (quota) => !isHeld && (quota.country ?? row.country) === row.country && (quota.kind ?? kind) === kind,
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
    return this.groupFor(country);
  }

  private groupFor(country: string | null): GroupOfEdition | null {
    const own = this.groups.find((group) => group.country !== null && group.country === country);
    return own ?? this.groups.find((group) => group.country === null) ?? null;
  }
}
