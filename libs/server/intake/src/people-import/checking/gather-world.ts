import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, type Statement } from '@campus/platform/database/database.ts';
import { nationalZones, REGIONAL_ZONE } from '@campus/delivery';
import { EnrolMany } from '@campus/delivery';
import { type MappedValue } from '../people-import.entity.ts';
import { nameKey } from './who-is.ts';
import { type AddressHolder, type KnownPerson, type Place, type TargetEdition, type World } from './world.ts';
import { mayImportInto } from '../people-import.access.ts';
import { plainWords } from '@campus/people';
import { type ReadPerson, type RowReading } from '../reading/read-row.ts';
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

const placeOfPost = (row: { id: string; city: string; kind: string; time_zone: string }): Place => ({
  id: row.id,
  name: row.city,
  kind: row.kind,
  timeZone: row.time_zone,
});

/** The meaning given to a text of the list: a place, or null for none; undefined: not decided. */
function saidOf(values: readonly MappedValue[], places: readonly Place[]) {
  const byId = new Map(places.map((place) => [place.id, place]));
  const keyOf = (field: string, country: string, text: string) => `${field} ${country} ${plainWords(text)}`;
  const meant = new Map(
    values.map(({ field, country, text, placeId }) => [
      keyOf(field, country, text),
      placeId === null ? null : byId.get(placeId),
    ]),
  );
  return (field: MappedValue['field'], country: string, text: string) =>
    meant.get(keyOf(field, country, text));
}

/** A meaning given by hand comes before what the directory has by that name. */
const meantBy = (said: Place | null | undefined, named: Place | undefined) =>
  said === undefined ? named : said;

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
    values: readonly MappedValue[],
    editionId: string | null,
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
    return {
      holdersOf: (address) => byAddress.get(address) ?? [],
      namesakesOf: (country, key) => byName.get(`${country} ${key}`) ?? [],
      ...(await this.places(people, countries, values, tx)),
      zoneOf: (country) => nationalZones[country] ?? REGIONAL_ZONE,
      mayImport: (country) => mayImportInto(actor, country),
      edition: editionId === null ? null : await this.edition(editionId, known, tx),
    };
  }

  private ask<Row>(query: Statement<Row>, values: readonly unknown[], tx?: EntityManager): Promise<Row[]> {
    return tx ? this.database.rowsIn(tx, query, values) : this.database.rows(query, values);
  }

  /**
   * Finds institutions by name or acronym, and posts by the city in their name if only one of the country's
   * matches.
   */
  private async places(
    people: readonly ReadPerson[],
    countries: readonly string[],
    values: readonly MappedValue[],
    tx?: EntityManager,
  ): Promise<Pick<World, 'institutionOf' | 'postOf'>> {
    const isAsked = people.some(({ institution, post }) => institution !== null || post !== null);
    const institutions = isAsked ? await this.ask(sql.institutionsIn, [countries], tx) : [];
    const posts = isAsked ? await this.ask(sql.postsOf, [countries], tx) : [];
    const named = new Map<string, Place>();
    for (const row of institutions) {
      for (const name of [row.name, row.acronym]) {
        if (name)
          named.set(`${row.country_code ?? ''} ${plainWords(name)}`, {
            id: row.id,
            name: row.acronym ?? row.name,
            kind: row.kind,
            timeZone: null,
          });
      }
    }
    const cities = posts.map((row) => ({ ...row, words: ` ${plainWords(row.city)} ` }));
    const said = saidOf(values, [...named.values(), ...posts.map(placeOfPost)]);
    return {
      institutionOf: (country, text) =>
        meantBy(
          said('institution', country, text),
          named.get(`${country} ${plainWords(text)}`) ?? named.get(` ${plainWords(text)}`),
        ),
      postOf: (country, text) => {
        const words = ` ${plainWords(text)} `;
        const found = cities.filter(
          (row) => row.sending_country_code === country && words.includes(row.words),
        );
        const [only] = found;
        return meantBy(
          said('post', country, text),
          only && found.length === 1 ? placeOfPost(only) : undefined,
        );
      },
    };
  }

  private async edition(
    editionId: string,
    known: readonly string[],
    tx?: EntityManager,
  ): Promise<TargetEdition | null> {
    const [state] = await this.ask(sql.editionState, [editionId], tx);
    if (!state) return null;
    const groups = await this.enrolMany.seatsOf(editionId, tx);
    const enrolled = await this.ask(sql.enrolledIn, [editionId, known], tx);
    return {
      id: state.id,
      isOver: state.closed_at !== null,
      groups: groups
        .filter(({ has_ended }) => !has_ended)
        .map(({ time_zone, ...group }) => ({ ...group, timeZone: time_zone })),
      quotas: await this.enrolMany.quotasOf(editionId, tx),
      held: new Set(state.held),
      enrolled: new Map(enrolled.map(({ person_id, status }) => [person_id, status])),
    };
  }
}
