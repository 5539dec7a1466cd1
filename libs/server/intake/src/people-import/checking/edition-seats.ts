import { plainWords } from '@campus/people';
import { type DecidedRow } from './decided-row.ts';
import { type KnownPlace } from './place-change.ts';
import { type ReadPerson } from '../reading/read-row.ts';
import { groupFor, noSeatIn, quotasFor, type NoSeat } from './seats-left.ts';
import { waitingNominee } from './waiting-nominee.ts';
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
  take(row: DecidedRow, person: ReadPerson, personId: string | null, place: KnownPlace): DecidedRow {
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
    if (isHeld && group === groupFor(this.groups, row.country))
      return { ...row, enrol: 'enrol', groupId: group.id };
    const kind = place.institution?.kind ?? null;
    const quotas = isHeld ? [] : quotasFor(this.quotas, row.country, kind);
    const none = noSeatIn(group, quotas);
    if (none) return this.wait(no(none.code, none.params), none, person, place);
    for (const taken of [group, ...quotas]) taken.taken += 1;
    return { ...row, enrol: 'enrol', groupId: group.id };
  }

  /** Without a seat: on the waiting list, where the list says so and nobody has nominated the person yet. */
  private wait(skipped: DecidedRow, none: NoSeat, person: ReadPerson, place: KnownPlace): DecidedRow {
    if (!this.edition?.waitingCallId) return skipped;
    if (this.edition.nominated.has(person.address.toLowerCase()))
      return { ...skipped, reason: 'NOMINATED_ALREADY', params: {} };
    return {
      ...skipped,
      result: 'wait',
      reason: none.code,
      nominee: waitingNominee(person, place),
    };
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
    return groupFor(this.groups, country);
  }
}
