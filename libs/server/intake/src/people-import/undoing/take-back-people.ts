import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { WaitingMails } from '@campus/platform/mail/waiting-mails.ts';
import { AuditService, type AuditFact } from '@campus/people';
import { UndoListed } from '../../nominations/listed/undo-listed.ts';
import { type WrittenNominee } from '../../nominations/listed/undo-listed.rules.ts';
import { type FieldChange } from '../checking/decided-row.ts';
import { PeopleInBulk, PeopleTakenBack, welcomeMail } from '@campus/people';
import { EnrolMany } from '@campus/delivery';
import { type Lease } from '../steps/lease.ts';
import { usedSince, type UseCode } from './used-since.ts';
import { type Before } from '../people-import-row.entity.ts';
import * as sql from './undo.statements.ts';

/** What happens to a row when its list is undone. */
export type UndoCode = 'UNDONE' | 'CHANGED_SINCE' | UseCode;

/** A row of a list that was imported, and what would happen to it. */
export interface UndoneRow {
  line: number;
  name: string;
  address: string;
  /** The row made the person; false: it added to one, or enrolled them. */
  isNew: boolean;
  undo: UndoCode;
  /** Present and resulting values; empty when the row stays as it is. */
  changes: FieldChange[];
  /** What it wrote of a person, or of a nominee on the waiting list. */
  wrote: { person: sql.AppliedRow } | { nominee: WrittenNominee };
}

const personIn = ({ wrote }: UndoneRow): sql.AppliedRow[] => ('person' in wrote ? [wrote.person] : []);
const nomineeIn = ({ wrote }: UndoneRow): WrittenNominee[] => ('nominee' in wrote ? [wrote.nominee] : []);

/** What the row wrote where nothing was. */
const gapsFilled = ({ person_id: personId, before, decided: { write } }: sql.AppliedRow) => ({
  personId,
  sex: 'sex' in before ? (write?.sex ?? null) : null,
  country: 'country' in before ? (write?.country ?? null) : null,
});

/** Lists imported before last days were kept ended one assignment, which had none. */
const endedBy = ({ ended, endedAssignmentId }: Before) =>
  ended ?? (endedAssignmentId ? [{ id: endedAssignmentId, until: null }] : []);

/** Columns through which a list makes its rows; `stateNow` looks whether they hold more than that. */
const OWN_OF_PERSON = [
  'person_email.person_id',
  'assignment.person_id',
  'role_grant.person_id',
  'password_reset.person_id',
  'enrolment.person_id',
];

/** Rows of one person are undone together or not at all: half of a person's data would make no sense. */
function together(
  rows: readonly sql.AppliedRow[],
  codes: ReadonlyMap<number, UndoCode>,
): Map<number, UndoCode> {
  const stays = new Map<string, UndoCode>();
  for (const { line, person_id: personId } of rows) {
    const code = codes.get(line);
    if (code && code !== 'UNDONE' && !stays.has(personId)) stays.set(personId, code);
  }
  return new Map(
    rows.map(({ line, person_id: personId }) => {
      const code = codes.get(line) ?? 'CHANGED_SINCE';
      return [line, code === 'UNDONE' ? (stays.get(personId) ?? code) : code];
    }),
  );
}

/**
 * Undoes what a list made, unless somebody has used it since: people who never came, enrolments without work,
 * filled fields, recorded places. What stays gets a reason.
 */
@Injectable()
export class TakeBackPeople {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly people: PeopleInBulk,
    private readonly taken: PeopleTakenBack,
    private readonly enrolments: EnrolMany,
    private readonly mails: WaitingMails,
    private readonly nominations: UndoListed,
  ) {}

  /** What would happen to each row now; nothing is changed. */
  async look(tx: EntityManager, importId: string): Promise<UndoneRow[]> {
    const rows = [...(await this.lookAtPeople(tx, importId)), ...(await this.lookAtWaiting(tx, importId))];
    return rows.toSorted((one, other) => one.line - other.line);
  }

  private async lookAtWaiting(tx: EntityManager, importId: string): Promise<UndoneRow[]> {
    const rows = await this.database.rowsIn(tx, sql.waitingRows, [importId]);
    const written = rows.map(({ nomination_id: id, nominee, person_id: personId }): WrittenNominee => ({
      nominationId: id ?? importId,
      before: null,
      after: nominee,
      isWaiting: true,
      personId,
    }));
    const codes = await this.nominations.look(written, tx);
    return rows.flatMap(({ line, name, address }, at) => {
      const nominee = written[at];
      const undo = codes[at] === 'UNDONE' ? 'UNDONE' : 'CHANGED_SINCE';
      return nominee ? [{ line, name, address, isNew: true, undo, changes: [], wrote: { nominee } }] : [];
    });
  }

  private async lookAtPeople(tx: EntityManager, importId: string): Promise<UndoneRow[]> {
    const rows = await this.database.rowsIn(tx, sql.appliedRows, [importId]);
    const { codes, states } = await this.decide(tx, importId, rows);
    return rows.map((applied) => {
      const { line, result } = applied;
      const { name, address, changes } = applied.decided;
      const undo = codes.get(line) ?? 'CHANGED_SINCE';
      const isKept = (field: string) => states.get(line)?.changed.includes(field);
      return {
        line,
        name,
        address,
        isNew: result === 'create',
        undo,
        wrote: { person: applied },
        changes:
          undo === 'UNDONE'
            ? (changes ?? [])
                .filter(({ field }) => !isKept(field))
                .map(({ field, before, after }) => ({ field, before: after, after: before }))
            : [],
      };
    });
  }

  async takeBack(
    tx: EntityManager,
    { importId, step, note }: Lease,
    rows: readonly UndoneRow[],
  ): Promise<void> {
    note(40);
    const all = rows.filter(({ undo }) => undo === 'UNDONE');
    const undone = all.flatMap(personIn);
    await this.remove(tx, step.acting_id, undone);
    await this.nominations.take(tx, step.acting_id, importId, all.flatMap(nomineeIn));
    await this.database.rowsIn(tx, sql.markUndone, [
      importId,
      rows.map(({ line }) => line),
      rows.map(({ undo }) => undo),
    ]);
    await this.audit.recordAll(tx, [
      ...undone.map(({ line, person_id: subjectId, result, decided }): AuditFact => ({
        actorId: step.acting_id,
        action: result === 'create' ? 'person.removed' : 'person.restored',
        subjectType: 'person',
        subjectId,
        countryCode: decided.country,
        detail: { importId, line },
      })),
      {
        actorId: step.acting_id,
        action: 'people-import.undone',
        subjectType: 'people-import',
        subjectId: importId,
        detail: { undone: all.length, kept: rows.length - all.length },
      },
    ]);
  }

  private async decide(
    tx: EntityManager,
    importId: string,
    rows: readonly sql.AppliedRow[],
  ): Promise<{ codes: Map<number, UndoCode>; states: Map<number, sql.StateNow> }> {
    const created = rows.filter(({ result }) => result === 'create').map(({ person_id: id }) => id);
    const enrolments = rows.flatMap(({ enrolment_id: id }) => id ?? []);
    const people = await usedSince(tx, 'person', created, OWN_OF_PERSON);
    const work = await usedSince(tx, 'enrolment', enrolments, []);
    const states = await this.database.rowsIn(tx, sql.stateNow, [importId]);
    const now = new Map(states.map((state) => [state.line, state]));
    const moved = await this.database.rowsIn(tx, sql.movedSince, [importId]);
    const elsewhere = new Set(moved.map(({ line }) => line));
    const codes = new Map(
      rows.map((row): [number, UndoCode] => {
        const used = (row.enrolment_id && work.get(row.enrolment_id)) ?? people.get(row.person_id);
        if (used) return [row.line, used];
        const state = now.get(row.line);
        const isEnrolled = row.enrolment_id === null || state?.status === 'active';
        return [
          row.line,
          state?.is_as_made && isEnrolled && !elsewhere.has(row.line) ? 'UNDONE' : 'CHANGED_SINCE',
        ];
      }),
    );
    return { codes: together(rows, codes), states: now };
  }

  private async remove(
    tx: EntityManager,
    actingId: string,
    undone: readonly sql.AppliedRow[],
  ): Promise<void> {
    const created = undone.filter(({ result }) => result === 'create').map(({ person_id: id }) => id);
    const updated = undone.filter(({ result }) => result === 'update');
    await this.enrolments.remove(
      tx,
      undone.flatMap(({ enrolment_id: id }) => id ?? []),
    );
    const named = updated.filter(({ before }) => 'secondSurname' in before);
    const surnames = new Map(
      named.map(({ person_id, decided }) => [person_id, decided.write?.secondSurname ?? null]),
    );
    await this.people.takeSecondSurnames(tx, actingId, surnames);
    await this.taken.openGaps(tx, updated.map(gapsFilled));
    await this.taken.undoMoves(
      tx,
      updated.flatMap(({ before }) => before.assignmentId ?? []),
      updated.flatMap(({ before }) => endedBy(before)),
    );
    const addresses = await this.taken.remove(tx, created);
    // Welcome mails of deleted people are dropped: their link would be void.
    await this.mails.drop(tx, welcomeMail.name, addresses);
  }
}
