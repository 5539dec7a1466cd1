import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { shareStorage } from '@campus/platform/storage/storage-lock.ts';
import { VersionFolders } from '@campus/course';
import { filesOfFolder } from './folder-files.ts';
import { FileContents } from './file-contents.ts';
import { type Tree } from './tree.rules.ts';

const someFile = statement<{ found: number }>(
  'version-tree-is-kept',
  'select 1 as found from version_file where version_id = $1 limit 1',
);
const keepTree = statement(
  'version-tree-keep',
  `insert into version_file (version_id, path, hash)
   select $1, path, hash from jsonb_to_recordset($2) as given (path text, hash text)
   on conflict do nothing`,
);
const treeOfVersion = statement<{ path: string; hash: string }>(
  'version-tree',
  'select path, hash from version_file where version_id = $1 order by path',
);

/** Which folder each published version was made of. */
@Injectable()
export class VersionTrees {
  constructor(
    private readonly database: Database,
    private readonly files: FileContents,
    folders: VersionFolders,
  ) {
    folders.register({ keep: (tx, versionId, folder) => this.keep(tx, versionId, folder) });
  }

  /** Null: the version was made before its source was kept. */
  async of(versionId: string): Promise<Tree | null> {
    const rows = await this.database.rows(treeOfVersion, [versionId]);
    return rows.length ? new Map(rows.map(({ path, hash }) => [path, hash])) : null;
  }

  async isKept(tx: EntityManager, versionId: string): Promise<boolean> {
    return (await this.database.rowIn(tx, someFile, [versionId])) !== null;
  }

  private async keep(tx: EntityManager, versionId: string, folder: string): Promise<void> {
    if (await this.isKept(tx, versionId)) return;
    await this.database.rowsIn(tx, shareStorage);
    const { files } = await filesOfFolder(folder);
    const tree = await this.files.keepFolder(tx, files);
    const rows = [...tree].map(([path, hash]) => ({ path, hash }));
    await this.database.rowsIn(tx, keepTree, [versionId, JSON.stringify(rows)]);
  }
}
