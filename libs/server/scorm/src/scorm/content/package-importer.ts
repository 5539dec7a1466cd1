import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { type ScormSource } from '@campus/content-format';
import { isFault, readArchive, writePackage, type Archive, type Fault } from '@campus/scorm-format';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { storable, storableJson } from '@campus/platform/database/storable.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { shareStorage } from '@campus/platform/storage/storage-lock.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { ScormSources, type ScormImporter } from '@campus/course';
import { addPackage, packageByContent } from '../scorm.statements.ts';
import { ScormFileEntity } from './scorm-file.entity.ts';
import { mediaTypeOf, unpack, type Unpacked, type UnpackOptions } from './unpack.ts';

/** A package that is refused, with the reasons for the person who brought it. */
export class PackageRefused extends Error {
  constructor(readonly fault: Fault) {
    super(`${fault.code}${fault.file ? ` ${fault.file}` : ''}`);
  }
}

/** Rows of one insert: PostgreSQL takes 65,535 parameters. */
const ROWS = 5_000;

/** Takes packages in, whole or not at all. The same files are one package, however often they come. */
@Injectable()
export class PackageImporter implements ScormImporter {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    sources: ScormSources,
  ) {
    sources.register(this);
  }

  async importSource(tx: EntityManager, source: ScormSource, locale: string, title: string): Promise<string> {
    if ('zip' in source) return this.importArchive(tx, source.zip);
    const files = await Promise.all(
      source.files.map(async ({ path, absolute }) => ({ path, bytes: await readFile(absolute) })),
    );
    const texts = { path: 'texts.json', bytes: Buffer.from(JSON.stringify(source.texts)) };
    const bytes = await writePackage({
      files: [...files, texts],
      manifest: {
        identifier: `campus.${createHash('sha256').update(`${source.entry}/${locale}/${title}`).digest('hex').slice(0, 16)}`,
        title,
        standard: source.standard,
        entry: source.entry,
        mastery: source.mastery,
      },
    });
    return this.importArchive(tx, bytes);
  }

  async importArchive(tx: EntityManager, source: string | Uint8Array): Promise<string> {
    const archive = await readArchive(source);
    if (isFault(archive)) throw new PackageRefused(archive);
    try {
      return await this.place(tx, await this.unpack(archive));
    } finally {
      archive.close();
    }
  }

  /** All files of an archive, file by file, to a draft; refuses a package that breaks on the way and leaves nothing. */
  async unpack(archive: Archive, options: UnpackOptions = {}): Promise<Unpacked> {
    const unpacked = await unpack(archive, await this.storage.draft(), options);
    if (isFault(unpacked)) throw new PackageRefused(unpacked);
    return unpacked;
  }

  /** Writes the rows of a package and stores its files; returns its id. The draft is used up in any case. */
  async place(tx: EntityManager, unpacked: Unpacked): Promise<string> {
    try {
      return await this.store(tx, unpacked);
    } finally {
      await unpacked.draft.discard();
    }
  }

  private async store(
    tx: EntityManager,
    { manifest, files, bytes, contentHash, draft }: Unpacked,
  ): Promise<string> {
    const id = newId();
    await this.database.rowsIn(tx, shareStorage);
    // Two imports of the same package wait for each other here.
    const added = await this.database.rowIn(tx, addPackage, {
      id,
      contentHash,
      standard: manifest.standard,
      title: storable(manifest.title),
      manifest: storableJson(manifest),
      fileCount: files.length,
      bytes,
    });
    // Also for a known package: its files count as new, and lost ones are restored.
    await draft.commit();
    if (!added) {
      const known = await this.database.rowIn(tx, packageByContent, [contentHash]);
      if (!known) throw new Error(`the package ${contentHash} is there and is not`);
      return known.id;
    }
    const rows = files.map((file) => ({
      packageId: id,
      path: file.path,
      blobHash: file.hash,
      mediaType: mediaTypeOf(file.path),
      bytes: String(file.bytes),
    }));
    for (let i = 0; i < rows.length; i += ROWS) await tx.insert(ScormFileEntity, rows.slice(i, i + ROWS));
    return id;
  }
}
