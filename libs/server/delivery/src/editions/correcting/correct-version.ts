import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { EditionCorrectionEntity } from './edition-correction.entity.ts';

const moveEdition = statement('edition-move-to-version', `update edition set version_id = $2 where id = $1`);

/** Everybody, those who left too: an edition has one version. */
const moveEnrolments = statement(
  'enrolments-move-to-version',
  `update enrolment set version_id = $2 where edition_id = $1 and version_id <> $2`,
);

/**
 * Gives an edition another version of the same structure. Callers in higher domains decide whether it may
 * have it, and who is told.
 */
@Injectable()
export class CorrectVersion {
  constructor(private readonly database: Database) {}

  async correct(tx: EntityManager, correction: Omit<EditionCorrectionEntity, 'appliedAt'>): Promise<void> {
    const { editionId, toVersionId } = correction;
    await this.database.rowsIn(tx, moveEdition, [editionId, toVersionId]);
    await this.database.rowsIn(tx, moveEnrolments, [editionId, toVersionId]);
    await tx.insert(EditionCorrectionEntity, correction);
  }
}
