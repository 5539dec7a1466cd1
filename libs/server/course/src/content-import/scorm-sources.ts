import { Injectable } from '@nestjs/common';
import { type ScormSource } from '@campus/content-format';
import { type EntityManager } from 'typeorm';

/** Makes a package of what a course folder holds for one language. */
export interface ScormImporter {
  /**
   * Returns the id of the package; the same content gives the same id. Runs in the transaction of the import.
   * @param title of the activity in the language of the package
   */
  importSource(tx: EntityManager, source: ScormSource, locale: string, title: string): Promise<string>;
}

/** Where the scorm module, which is above, puts its importer. */
@Injectable()
export class ScormSources {
  private importer: ScormImporter | null = null;

  register(importer: ScormImporter): void {
    this.importer = importer;
  }

  /** Null when this process plays no packages. */
  get current(): ScormImporter | null {
    return this.importer;
  }
}
