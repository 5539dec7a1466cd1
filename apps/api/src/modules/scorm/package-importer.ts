import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { type ScormSource } from '@campus/content-format';
import {
  isFault,
  readArchive,
  ScormFaultError,
  writePackage,
  type Archive,
  type Fault,
} from '@campus/scorm-format';
import mime from 'mime';
import { type EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/uuid.ts';
import { Storage } from '../../platform/storage/storage.ts';
import { ScormSources, type ScormImporter } from '../content-import/index.ts';
import { addPackage, packageByContent } from './scorm.statements.ts';
import { ScormFileEntity } from './scorm-file.entity.ts';

/** A package that cannot be taken: what is wrong with it, for the one who brought it. */
export class PackageRefused extends Error {
  constructor(readonly fault: Fault) {
    super(`${fault.code}${fault.file ? ` ${fault.file}` : ''}`);
  }
}

/** Rows of one insert: PostgreSQL takes 65,535 parameters. */
const ROWS = 5_000;

interface StoredFile {
  path: string;
  hash: string;
  bytes: number;
}

const typeOf = (path: string): string => mime.getType(path) ?? 'application/octet-stream';

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
      return await this.store(tx, archive);
    } catch (error) {
      throw error instanceof ScormFaultError ? new PackageRefused(error.fault) : error;
    } finally {
      archive.close();
    }
  }

  private async store(tx: EntityManager, archive: Archive): Promise<string> {
    const files: StoredFile[] = [];
    for (const { path } of archive.files) {
      const bytes = await buffer(await archive.open(path));
      files.push({ path, hash: await this.storage.put(bytes), bytes: bytes.length });
    }
    const contentHash = createHash('sha256')
      .update(files.map(({ path, hash }) => `${path}\0${hash}\n`).join(''))
      .digest('hex');
    const id = newId();
    const { standard, title } = archive.manifest;
    // Two imports of the same package wait for each other here.
    const added = await this.database.rowIn(tx, addPackage, [
      id,
      contentHash,
      standard,
      title,
      JSON.stringify(archive.manifest),
      files.length,
      archive.bytes,
    ]);
    if (!added) {
      const known = await this.database.rowIn(tx, packageByContent, [contentHash]);
      if (!known) throw new Error(`the package ${contentHash} is there and is not`);
      return known.id;
    }
    const rows = files.map(({ path, hash, bytes }) => ({
      packageId: id,
      path,
      blobHash: hash,
      mediaType: typeOf(path),
      bytes: String(bytes),
    }));
    for (let i = 0; i < rows.length; i += ROWS) await tx.insert(ScormFileEntity, rows.slice(i, i + ROWS));
    return id;
  }
}
