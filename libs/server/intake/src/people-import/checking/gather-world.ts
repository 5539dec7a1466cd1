import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, type Statement } from '@campus/platform/database/database.ts';
import { nationalZones, REGIONAL_ZONE } from '@campus/delivery';
import { EnrolMany } from '@campus/delivery';
import { type PlaceValue } from '../people-import.entity.ts';
import { knownPlaces } from './known-places.ts';
import { type SeatsTaken } from './seats-left.ts';
import { nameKey } from './who-is.ts';
import { type AddressHolder, type KnownPerson, type TargetEdition, type World } from './world.ts';
import { mayImportInto } from '../people-import.access.ts';
import { type RowReading } from '../reading/read-row.ts';
import * as sql from './world.statements.ts';

const knownOf = (row: sql.KnownRow): KnownPerson => ({
  id: row.id,
  givenNames: row.given_names,
  firstSurname: row.first_surname,
  secondSurname: row.second_surname,
  country: row.country_code,
  sex: row.sex,
  address: row.current_address,
  isDisabled: row.is_disabled,
  assignments: row.assignments,
});

function grouped<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  valueOf: (row: Row) => Value,
) {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(valueOf(row));
    else groups.set(key, [valueOf(row)]);
  }
  return groups;
}

/** Looks up, in a few statements whatever the length of the list, what the campus knows of its people. */
@Injectable()
export class GatherWorld {
  constructor(
    private readonly database: Database,
    private readonly enrolMany: EnrolMany,
  ) {}

  countries(tx?: EntityManager): Promise<sql.CountryRow[]> {
    return this.ask(sql.allCountries, [], tx);
  }

  /** With `tx`, as that transaction sees it. */
  async of(
    actor: Actor,
    readings: readonly RowReading[],
    values: readonly PlaceValue[],
    target: { editionId: string | null; isWaiting: boolean },
    tx?: EntityManager,
  ): Promise<World> {
    const people = readings.flatMap((reading) => ('person' in reading ? [reading.person] : []));
    const countries = [...new Set(people.map(({ country }) => country))];
    const holders = await this.ask(sql.holdersOf, [people.map(({ address }) => address)], tx);
    const namesakes = await this.ask(sql.namesakesOf, [countries, [...new Set(people.map(nameKey))]], tx);
    const known = [...holders, ...namesakes].map(({ id }) => id);
    const byAddress = grouped(
      holders,
      (row) => row.address_key,
      (row): AddressHolder => ({
        person: knownOf(row),
        isCurrent: row.is_current,
      }),
    );
    const byName = grouped(namesakes, (row) => `${row.country_code} ${row.name_key}`, knownOf);
    const isPlaced = people.some(({ institution, post }) => institution !== null || post !== null);
    return {
      holdersOf: (address) => byAddress.get(address) ?? [],
      namesakesOf: (country, key) => byName.get(`${country} ${key}`) ?? [],
      ...(await this.places(isPlaced ? countries : [], values, tx)),
      zoneOf: (country) => nationalZones[country] ?? REGIONAL_ZONE,
      mayImport: (country) => mayImportInto(actor, country),
      edition: await this.edition(target, known, tx),
    };
  }

  private ask<Row>(query: Statement<Row>, values: readonly unknown[], tx?: EntityManager): Promise<Row[]> {
    return tx ? this.database.rowsIn(tx, query, values) : this.database.rows(query, values);
  }

  /** The places that a list names, as the directory and people have them. Without countries nothing is asked. */
  async places(
    countries: readonly string[],
    values: readonly PlaceValue[],
    tx?: EntityManager,
  ): Promise<ReturnType<typeof knownPlaces>> {
    if (countries.length === 0) return knownPlaces({ institutions: [], posts: [] }, values, []);
    const institutions = await this.ask(sql.institutionsIn, [countries], tx);
    const posts = await this.ask(sql.postsOf, [countries], tx);
    const earlier = await this.ask(sql.earlierMeanings, [countries], tx);
    return knownPlaces({ institutions, posts }, values, earlier);
  }

  /** The seats of an edition as they are now. */
  async seats(editionId: string, tx?: EntityManager): Promise<SeatsTaken> {
    const groups = await this.enrolMany.seatsOf(editionId, tx);
    return {
      groups: groups
        .filter(({ has_ended }) => !has_ended)
        .map(({ time_zone, ...group }) => ({ ...group, timeZone: time_zone })),
      quotas: await this.enrolMany.quotasOf(editionId, tx),
    };
  }

  private async edition(
    { editionId, isWaiting }: { editionId: string | null; isWaiting: boolean },
    known: readonly string[],
    tx?: EntityManager,
  ): Promise<TargetEdition | null> {
    if (editionId === null) return null;
    const [state] = await this.ask(sql.editionState, [editionId], tx);
    if (!state) return null;
    const { groups, quotas } = await this.seats(editionId, tx);
    const enrolled = await this.ask(sql.enrolledIn, [editionId, known], tx);
    return {
      id: state.id,
      isOver: state.closed_at !== null,
      groups,
      quotas,
      held: new Set(state.held),
      waitingCallId: isWaiting ? state.call_id : null,
      nominated: new Set(state.nominated),
      enrolled: new Map(enrolled.map(({ person_id, status }) => [person_id, status])),
    };
  }
}
