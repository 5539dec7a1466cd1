import { randomUUID } from 'node:crypto';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';

/** Codes of the operating system for a disk, or a share of one, that takes no more. */
const FULL = ['ENOSPC', 'EDQUOT'];

/** The disk is full: nothing is wrong with what was sent, and it can be sent again once there is room. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && FULL.includes(String(error.code))) ||
    // Libraries wrap what the file system said.
    FULL.some((code) => error.message.includes(code)) ||
    isDiskFull(error.cause));

export type StorageProblem = 'STORAGE_FULL' | 'STORAGE_UNWRITABLE';

/** With less than this the next file of any size may be one too many. */
const LEAST_BYTES = 16 * 1024 * 1024;
const PROBE = Buffer.alloc(4096);

/** Whether work in progress and files still find room on this machine. */
@Injectable()
export class StorageRoom {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'storageDir'>) {}

  async problem(): Promise<StorageProblem | null> {
    const folder = join(this.config.storageDir, 'scratch');
    const probe = join(folder, `probe-${randomUUID()}`);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(probe, PROBE, { flush: true });
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize < LEAST_BYTES ? 'STORAGE_FULL' : null;
    } catch (error) {
      return isDiskFull(error) ? 'STORAGE_FULL' : 'STORAGE_UNWRITABLE';
    } finally {
      await rm(probe, { force: true }).catch(() => undefined);
    }
  }
}
