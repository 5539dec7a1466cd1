import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { containingPlain } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { EnrolmentsService, titleIn, type EnrolmentStatus } from '@campus/delivery';
import { coordinatesPerson, isOnePerson, mayChangeAccount } from '@campus/people';
import { dossierCountries } from '../dossiers.access.ts';
import { goesOn } from './merge.rules.ts';
import { candidates, collisions, sides, type CollisionRow, type SideRow } from './merge.statements.ts';
import {
  type MergeCandidate,
  type MergeEnrolment,
  type MergeObstacle,
  type MergePreview,
  type MergeSide,
} from './merge.type.ts';

/** Two accounts and the editions both are in. */
export interface Pair {
  survivor: SideRow;
  loser: SideRow;
  obstacle: MergeObstacle | null;
  collisions: CollisionRow[];
}

@Injectable()
export class MergeReading {
  constructor(
    private readonly database: Database,
    private readonly enrolments: EnrolmentsService,
  ) {}

  /** Without words: accounts that share the first given name and the first surname. */
  async candidates(actor: Actor, personId: string, search: string): Promise<MergeCandidate[]> {
    if (!isId(personId)) return [];
    const values = {
      personId,
      countries: dossierCountries(actor),
      pattern: containingPlain(search),
      viewerId: actor.personId,
    };
    return this.database.rows(candidates, values);
  }

  /** Null when the actor may not see both. */
  async preview(
    actor: Actor,
    survivorId: string,
    loserId: string,
    locale: Locale,
  ): Promise<MergePreview | null> {
    const pair = await this.pair(actor, survivorId, loserId);
    if (!pair) return null;
    const ids = pair.collisions.flatMap((both) => [both.survivor.id, both.loser.id]);
    return previewOf(pair, locale, await this.enrolments.daysToBegin(ids));
  }

  /** `actor` null: both mailboxes have confirmed, so no rights are checked. */
  async pair(
    actor: Actor | null,
    survivorId: string,
    loserId: string,
    tx?: EntityManager,
  ): Promise<Pair | null> {
    if (!isId(survivorId) || !isId(loserId)) return null;
    const ids = [survivorId, loserId];
    const rows = await (tx ? this.database.rowsIn(tx, sides, [ids]) : this.database.rows(sides, [ids]));
    const [survivor, loser] = ids.map((id) => rows.find((row) => row.id === id.toLowerCase()));
    if (!survivor || !loser) return null;
    if (actor && (!coordinatesPerson(actor, survivor) || !coordinatesPerson(actor, loser))) return null;
    const both = await (tx
      ? this.database.rowsIn(tx, collisions, [survivor.id, loser.id])
      : this.database.rows(collisions, [survivor.id, loser.id]));
    return { survivor, loser, obstacle: obstacleOf(actor, survivor, loser), collisions: both };
  }
}

function obstacleOf(actor: Actor | null, survivor: SideRow, loser: SideRow): MergeObstacle | null {
  if (survivor.id === loser.id) return 'SAME';
  if (survivor.merged_into !== null || loser.merged_into !== null) return 'MERGED';
  if (survivor.is_disabled) return 'DISABLED';
  return actor === null || mayChangeAccount(actor, [...survivor.roles, ...loser.roles]) ? null : 'STAFF';
}

const named = ({ given_names, first_surname, second_surname }: SideRow) => ({
  givenNames: given_names,
  firstSurname: first_surname,
  secondSurname: second_surname,
});

const side = ({ full_name, created_at, last_work_at, ...row }: SideRow): MergeSide => ({
  ...row,
  fullName: full_name,
  createdAt: created_at,
  lastWorkAt: last_work_at,
});

const rival = (one: CollisionRow['survivor'], begins: ReadonlyMap<string, string>): MergeEnrolment => ({
  ...one,
  beginsOn: begins.get(one.id) ?? null,
  status: one.status satisfies EnrolmentStatus,
  lastWorkAt: one.lastWorkAt === null ? null : new Date(one.lastWorkAt),
});

const previewOf = (
  { survivor, loser, obstacle, collisions: both }: Pair,
  locale: Locale,
  begins: ReadonlyMap<string, string>,
): MergePreview => ({
  survivor: side(survivor),
  loser: side(loser),
  obstacle,
  haveOtherNames: !isOnePerson(named(survivor), named(loser)),
  enrolmentsMoved: obstacle === 'SAME' ? 0 : loser.enrolments - both.length,
  rolesEnding: loser.roles.filter((role) => !survivor.roles.includes(role)),
  collisions:
    obstacle === 'SAME'
      ? []
      : both.map((row) => ({
          editionId: row.edition_id,
          editionTitle: titleIn(row.titles, locale),
          survivor: rival(row.survivor, begins),
          loser: rival(row.loser, begins),
          suggestedId: goesOn(row.survivor, row.loser).id,
          attendanceJoined: row.attendance_joined,
        })),
});
