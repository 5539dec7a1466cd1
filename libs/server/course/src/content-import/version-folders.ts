import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

/** Keeps the folder a version was made of. */
export interface FolderKeeper {
  /** In the transaction of the import, whenever the folder makes the version or is found to be it. */
  keep(tx: EntityManager, versionId: string, folder: string): Promise<void>;
}

/** Where a domain above puts its keeper. */
@Injectable()
export class VersionFolders {
  private keeper: FolderKeeper | null = null;

  register(keeper: FolderKeeper): void {
    this.keeper = keeper;
  }

  /** Nothing, when this process has no keeper. */
  async keep(tx: EntityManager, versionId: string, folder: string): Promise<void> {
    await this.keeper?.keep(tx, versionId, folder);
  }
}
