import { Injectable } from '@nestjs/common';
import { defaultAttemptPolicy, type AttemptPolicy } from '@campus/scorm-format';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { storableJson } from '@campus/platform/database/storable.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService, type AuditAction } from '@campus/people';
import { type PackagePolicyInput } from './attempt-policy.type.ts';
import {
  type ArchivePackageInput,
  type KeepPackageInput,
  type RenamePackageInput,
  type SetPackagePolicyInput,
} from './library.type.ts';
import * as sql from './library.statements.ts';
import { mayHandleUpload } from '../packages.access.ts';
import { titleOf } from '../package-report.ts';
import { type PackageReport } from '../package-report.type.ts';

const MAX_TITLE = 200;
const MAX_ATTEMPTS = 100;

/** Content that is to be kept. */
export interface Keepable {
  packageId: string;
  fileName: string;
  report: PackageReport;
}

/** Where and who. */
export interface Keeping {
  /** Null: the operator. */
  personId: string | null;
  /** Null: a new one, or the one that has this content already. */
  libraryPackageId: string | null;
  title: string | null;
}

export function cleanTitle(text: string): string {
  const title = text.replaceAll(/\p{Cc}+/gu, ' ').trim();
  if (!title || title.length > MAX_TITLE) throw new Refused('INPUT_INVALID', { field: 'title' });
  return title;
}

function policyOf(input: PackagePolicyInput): AttemptPolicy {
  const { maxAttempts = null, mastery = null, ...rest } = input;
  if (maxAttempts !== null && (maxAttempts < 1 || maxAttempts > MAX_ATTEMPTS))
    throw new Refused('INPUT_INVALID', { field: 'maxAttempts' });
  if (mastery !== null && !(mastery >= 0 && mastery <= 100))
    throw new Refused('INPUT_INVALID', { field: 'mastery' });
  return { ...rest, maxAttempts, mastery };
}

/** What trainers do with the shelf, but for publishing. */
@Injectable()
export class Library {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  async keep(actor: Actor, input: KeepPackageInput): Promise<string> {
    const { uploadId, libraryPackageId = null, title = null } = input;
    if (!isId(uploadId) || (libraryPackageId !== null && !isId(libraryPackageId)))
      throw new Refused('NOT_FOUND');
    return this.once(actor, input.idempotencyKey, 'keepPackage', async (tx) => {
      const upload = await this.database.rowIn(tx, sql.lockUpload, [uploadId]);
      if (!upload || !mayHandleUpload(actor, { ownerId: upload.owner_id })) throw new Refused('NOT_FOUND');
      if (upload.is_kept && upload.library_package_id) return upload.library_package_id;
      if (upload.status !== 'ready' || !upload.package_id || !upload.report)
        throw new Refused('UPLOAD_NOT_READY');
      const content = { packageId: upload.package_id, fileName: upload.file_name, report: upload.report };
      const keeping = { personId: actor.personId, libraryPackageId, title };
      const kept = await this.shelve(tx, content, keeping);
      await this.database.rowsIn(tx, sql.uploadKept, [uploadId, kept.libraryPackageId]);
      return kept.libraryPackageId;
    });
  }

  /** The same content is on the shelf once: who brings it again finds it there. */
  async shelve(
    tx: EntityManager,
    content: Keepable,
    { personId, libraryPackageId, title }: Keeping,
  ): Promise<{ libraryPackageId: string; versionId: string; isNew: boolean }> {
    await this.database.rowsIn(tx, sql.lockPackage, [content.packageId]);
    const known =
      libraryPackageId ?? (await this.database.rowIn(tx, sql.libraryWithPackage, [content.packageId]))?.id;
    const id = known ?? (await this.add(tx, content, personId, title));
    const library = await this.database.rowIn(tx, sql.lockLibrary, [id]);
    if (!library) throw new Refused('NOT_FOUND');
    if (library.is_archived) throw new Refused('PACKAGE_ARCHIVED');
    const version = await this.database.rowIn(tx, sql.addLibraryVersion, {
      id: newId(),
      libraryPackageId: id,
      packageId: content.packageId,
      fileName: content.fileName,
      report: storableJson(content.report),
      uploadedBy: personId,
    });
    if (version)
      await this.record(tx, personId, 'library_package.version_kept', id, {
        versionId: version.id,
        number: version.number,
        packageId: content.packageId,
      });
    const there = version ?? (await this.database.rowIn(tx, sql.versionWithPackage, [id, content.packageId]));
    if (!there) throw new Error(`library package ${id} has the content and has not`);
    return { libraryPackageId: id, versionId: there.id, isNew: version !== null };
  }

  setPolicy(actor: Actor, input: SetPackagePolicyInput): Promise<string> {
    const policy = policyOf(input.policy);
    return this.change(actor, input, 'setPackagePolicy', async (tx, { id, policy: before }) => {
      await this.database.rowsIn(tx, sql.setLibraryPolicy, [id, JSON.stringify(policy)]);
      await this.record(tx, actor.personId, 'library_package.policy_set', id, { before, policy });
    });
  }

  rename(actor: Actor, input: RenamePackageInput): Promise<string> {
    const title = cleanTitle(input.title);
    return this.change(actor, input, 'renamePackage', async (tx, { id, title: before }) => {
      await this.database.rowsIn(tx, sql.renameLibrary, [id, title]);
      await this.record(tx, actor.personId, 'library_package.renamed', id, { before, title });
    });
  }

  archive(actor: Actor, input: ArchivePackageInput): Promise<string> {
    const { isArchived } = input;
    return this.change(actor, input, 'archivePackage', async (tx, { id, is_archived: before }) => {
      if (before === isArchived) return;
      await this.database.rowsIn(tx, sql.archiveLibrary, [id, isArchived]);
      const action = isArchived ? 'library_package.archived' : 'library_package.brought_back';
      await this.record(tx, actor.personId, action, id, {});
    });
  }

  private async add(
    tx: EntityManager,
    { report, fileName }: Keepable,
    personId: string | null,
    title: string | null,
  ): Promise<string> {
    const id = newId();
    const policy: AttemptPolicy = { ...defaultAttemptPolicy, completion: report.suggestedCompletion };
    const name = cleanTitle(title ?? titleOf(report, fileName).slice(0, MAX_TITLE));
    await this.database.rowsIn(tx, sql.addLibrary, {
      id,
      title: name,
      policy: JSON.stringify(policy),
      createdBy: personId,
    });
    return id;
  }

  private change(
    actor: Actor,
    { libraryPackageId, idempotencyKey }: { libraryPackageId: string; idempotencyKey: string },
    operation: string,
    work: (tx: EntityManager, library: sql.LockedLibrary) => Promise<void>,
  ): Promise<string> {
    if (!isId(libraryPackageId)) throw new Refused('NOT_FOUND');
    return this.once(actor, idempotencyKey, operation, async (tx) => {
      const library = await this.database.rowIn(tx, sql.lockLibrary, [libraryPackageId]);
      if (!library) throw new Refused('NOT_FOUND');
      await work(tx, library);
      return library.id;
    });
  }

  private once(
    actor: Actor,
    key: string,
    operation: string,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<string> {
    return this.database.transaction((tx) => once(tx, actor.personId, key, operation, () => work(tx)));
  }

  private record(
    tx: EntityManager,
    actorId: string | null,
    action: AuditAction,
    subjectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(tx, { actorId, action, subjectType: 'library_package', subjectId, detail });
  }
}
