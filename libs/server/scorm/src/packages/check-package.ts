import { Inject, Injectable } from '@nestjs/common';
import { isFault, readArchive, startScan, type Archive, type ArchiveLimits } from '@campus/scorm-format';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { PackageImporter, PackageRefused } from '../scorm/content/package-importer.ts';
import { packageReport } from './package-report.ts';
import { type PackageReport } from './package-report.type.ts';

import { PackageTrials } from './trial/package-trials.ts';
import { type UploadStage } from './uploading/upload.type.ts';

/** Hears how far the work has come; what it throws ends the work, and nothing is left behind. */
export type Progress = (step: UploadStage, percent: number) => Promise<void>;

export interface CheckedPackage {
  packageId: string;
  report: PackageReport;
}

/** Unpacked, a package may be twice as large as the largest upload. */
const UNPACKED = 2;

/** From a file on disk to a package that can be kept: the same way for uploads and for the operator. */
@Injectable()
export class CheckPackage {
  constructor(
    private readonly database: Database,
    private readonly importer: PackageImporter,
    private readonly trials: PackageTrials,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws PackageRefused with what is wrong with the file; then nothing of it was stored */
  async check(path: string, progress: Progress): Promise<CheckedPackage> {
    await progress('reading', 0);
    const archive = await readArchive(path, this.limits());
    if (isFault(archive)) throw new PackageRefused(archive);
    try {
      return await this.take(archive, progress);
    } finally {
      archive.close();
    }
  }

  private async take(archive: Archive, progress: Progress): Promise<CheckedPackage> {
    const percentOf = (bytes: number) => Math.floor((100 * bytes) / Math.max(1, archive.bytes));
    await progress('unpacking', 0);
    const scan = startScan(archive);
    const unpacked = await this.importer.unpack(archive, {
      scan,
      onProgress: (bytes) => progress('unpacking', percentOf(bytes)),
    });
    const packageId = await this.database.transaction((tx) => this.importer.place(tx, unpacked));
    await progress('trying', 0);
    const tried = await this.trials.run(archive, (percent) => progress('trying', percent));
    return { packageId, report: packageReport(archive, scan.report(), tried) };
  }

  private limits(): Partial<ArchiveLimits> {
    return { totalBytes: UNPACKED * this.config.uploadLimit };
  }
}
