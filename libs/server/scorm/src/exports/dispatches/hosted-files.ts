import { Inject, Injectable } from '@nestjs/common';
import { type PackageFile } from '@campus/scorm-format';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { type DispatchRow } from './dispatches.statements.ts';
import { ExportsService } from '../exports.service.ts';
import { packageFiles } from '../writing/package-files.ts';
import { runtimeFiles } from '../writing/runtime-files.ts';

/** A module in three languages is about 1 MB. */
const BYTES = 48 * 1024 * 1024;

type Files = ReadonlyMap<string, PackageFile>;

const sizeOf = (files: Files): number =>
  [...files.values()].reduce((sum, file) => sum + ('bytes' in file ? file.bytes.byteLength : 0), 0);

/** What the frames of dispatch packages load: the same files as in a package, made once and kept in memory. */
@Injectable()
export class HostedFiles {
  private readonly kept = new BoundedCache<Files>(BYTES, sizeOf);

  constructor(
    private readonly exports: ExportsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null when the dispatch opens nothing that there is, or has no such file. */
  async file(dispatch: DispatchRow, path: string): Promise<Uint8Array | null> {
    const key = `${dispatch.version_id}/${dispatch.target_id}/${dispatch.locales.join()}`;
    const files = this.kept.peek(key) ?? (await this.kept.load(key, () => this.make(dispatch)));
    const file = files?.get(path);
    return file && 'bytes' in file ? file.bytes : null;
  }

  private async make(dispatch: DispatchRow): Promise<Files | null> {
    const found = await this.exports.find(dispatch.target_id, dispatch.version_id);
    if (!found) return null;
    const runtime = await runtimeFiles(this.config.runtimeDir);
    const files = await packageFiles(found.course, found.target, dispatch.locales, runtime, 'campus');
    return new Map(files.map((file) => [file.path, file]));
  }
}
