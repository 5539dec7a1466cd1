import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { AuditService, type AuditFact } from '@campus/people';
import { EnrolMany } from '@campus/delivery';
import { PeopleInBulk, type BulkAssignment, type BulkGaps, type BulkPerson } from '@campus/people';
import { ListedNominations } from '../../nominations/listed/listed-nominations.ts';
import { CheckRows } from '../checking/check-rows.ts';
import { type DecidedRow, type PersonToWrite } from '../checking/decided-row.ts';
import * as rowSql from '../import-rows.statements.ts';
import * as sql from '../import.statements.ts';
import * as stepSql from '../steps/import-steps.statements.ts';
import { type Lease } from '../steps/lease.ts';
import { type Before } from '../people-import-row.entity.ts';

export const WELCOME_PEOPLE = 'people-import-welcome';

/** A row that does something, with the ids of what it makes. */
interface AppliedRow {
  row: DecidedRow;
  personId: string;
  enrolmentId: string | null;
  assignmentId: string | null;
  before: Before;
}

/** People, assignments and enrolments of a list, each kind in one statement, with what undoing them needs. */
@Injectable()
export class WritePeople {
  constructor(
    private readonly database: Database,
    private readonly check: CheckRows,
    private readonly people: PeopleInBulk,
    private readonly enrolMany: EnrolMany,
    private readonly nominations: ListedNominations,
    private readonly audit: AuditService,
    private readonly jobs: Jobs,
  ) {}

  async write(tx: EntityManager, lease: Lease, decided: readonly DecidedRow[]): Promise<void> {
    const { importId, step } = lease;
    lease.note(30);
    await this.check.keep(importId, decided, tx);
    const applied = decided.flatMap(appliedRow);
    await this.change(tx, step, applied);
    await this.wait(tx, lease, decided);
    lease.note(80);
    await this.record(tx, importId, step, applied);
    if (step.plan?.sendWelcome)
      await this.jobs.add(tx, WELCOME_PEOPLE, { importId }, { key: `${WELCOME_PEOPLE}:${importId}` });
  }

  private async change(tx: EntityManager, step: stepSql.TakenStep, applied: AppliedRow[]): Promise<void> {
    await this.people.add(tx, step.acting_id, applied.flatMap(newPerson));
    const updated = applied.filter(({ row }) => row.result === 'update');
    await this.people.fillGaps(tx, step.acting_id, updated.flatMap(gaps));
    const moved = await this.people.move(tx, applied.flatMap(assignment));
    for (const { before, personId, row } of updated) {
      const place = row.write?.assignment ? moved.get(personId) : undefined;
      if (place) Object.assign(before, place);
    }
    if (step.edition_id) await this.enrolMany.enrol(tx, step.edition_id, applied.flatMap(enrolment));
  }

  /** Rows without a seat become nominations on the waiting list, in the order of the file. */
  private async wait(
    tx: EntityManager,
    { importId, step }: Lease,
    decided: readonly DecidedRow[],
  ): Promise<void> {
    const editionId = step.edition_id;
    const waiting = decided.flatMap(({ result, line, personId, nominee }) =>
      result === 'wait' && nominee ? [{ line, id: null, personId, fields: nominee, isWaiting: true }] : [],
    );
    const call =
      editionId && waiting.length ? await this.database.rowIn(tx, sql.waitingCallOf, [editionId]) : null;
    if (!editionId || !call) return;
    const target = { id: importId, callId: call.id, editionId, linkId: null };
    const written = await this.nominations.write(tx, step.acting_id, target, waiting);
    await this.database.rowsIn(tx, rowSql.markWaiting, [
      importId,
      waiting.map(({ line }) => line),
      written.map(({ nominationId }) => nominationId),
    ]);
  }

  /** One event per person touched, and one of the list. */
  private async record(
    tx: EntityManager,
    importId: string,
    step: stepSql.TakenStep,
    applied: AppliedRow[],
  ): Promise<void> {
    await this.database.rowsIn(tx, rowSql.markApplied, {
      importId,
      lines: applied.map(({ row }) => row.line),
      people: applied.map(({ personId }) => personId),
      enrolments: applied.map(({ enrolmentId }) => enrolmentId),
      before: applied.map(({ before }) => JSON.stringify(before)),
    });
    const facts = applied.flatMap((one): AuditFact[] => {
      const { row, personId, enrolmentId } = one;
      if (row.result === 'keep' && !enrolmentId) return [];
      const action =
        row.result === 'create'
          ? 'person.added'
          : row.result === 'update'
            ? 'person.updated'
            : 'learner.enrolled';
      const detail = {
        importId,
        line: row.line,
        ...(enrolmentId ? { enrolmentId, editionId: step.edition_id } : {}),
      };
      return [
        {
          actorId: step.acting_id,
          action,
          subjectType: 'person',
          subjectId: personId,
          countryCode: row.country,
          detail,
        },
      ];
    });
    const created = applied.filter(({ row }) => row.result === 'create').length;
    const enrolled = applied.filter(({ enrolmentId }) => enrolmentId).length;
    await this.audit.recordAll(tx, [
      ...facts,
      {
        actorId: step.acting_id,
        action: 'people.imported',
        subjectType: 'people-import',
        subjectId: importId,
        detail: { rows: applied.length, created, enrolled, mode: step.mode, editionId: step.edition_id },
      },
    ]);
  }
}

function appliedRow(row: DecidedRow): AppliedRow[] {
  if (row.result === 'skip' || row.result === 'decide' || row.result === 'wait') return [];
  const personId = row.result === 'create' ? newId() : row.personId;
  if (personId === null) return [];
  const assignmentId = row.write?.assignment ? newId() : null;
  return [
    {
      row,
      personId,
      assignmentId,
      enrolmentId: row.enrol === 'enrol' ? newId() : null,
      before: row.result === 'update' && row.write ? beforeOf(row.write, assignmentId) : {},
    },
  ];
}

/** Only gaps are filled: what was before is nothing. */
function beforeOf(write: PersonToWrite, assignmentId: string | null): Before {
  return {
    ...(write.secondSurname === null ? {} : { secondSurname: null }),
    ...(write.sex === null ? {} : { sex: null }),
    ...(write.country === null ? {} : { country: null }),
    ...(assignmentId === null ? {} : { assignmentId }),
  };
}

function newPerson({ row, personId }: AppliedRow): BulkPerson[] {
  if (row.result !== 'create' || !row.write) return [];
  const { assignment: _assignment, ...person } = row.write;
  return [{ ...person, personId, emailId: newId(), grantId: newId() }];
}

function gaps({ row, personId }: AppliedRow): BulkGaps[] {
  if (!row.write) return [];
  const { secondSurname, sex, country } = row.write;
  return [{ personId, secondSurname, sex, country }];
}

function assignment({ row, personId, assignmentId }: AppliedRow): BulkAssignment[] {
  const place = row.write?.assignment;
  return place && assignmentId ? [{ id: assignmentId, personId, ...place }] : [];
}

const enrolment = ({ row, personId, enrolmentId }: AppliedRow) =>
  enrolmentId && row.groupId ? [{ enrolmentId, personId, groupId: row.groupId }] : [];
