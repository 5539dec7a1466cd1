import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { FileNames } from './file-names.ts';
import { LocalStorage } from './local-storage.ts';
import { LocalUploads } from './local-uploads.ts';
import { StorageRoom } from './room.ts';
import { s3Settings } from './s3-settings.ts';
import { Scratch } from './scratch.ts';
import { Storage } from './storage.ts';
import { UploadStore } from './upload-store.ts';

/** The client of a bucket weighs more than all that stores files here: it is loaded where there is a bucket. */
export async function storageFor({ storageUrl, storageDir }: Config, scratch: Scratch): Promise<Storage> {
  if (!storageUrl) return new LocalStorage(storageDir, scratch);
  const { S3Storage } = await import('./s3-storage.ts');
  return new S3Storage(s3Settings(storageUrl), scratch);
}

async function uploadsFor({ storageUrl, storageDir }: Config, scratch: Scratch): Promise<UploadStore> {
  if (!storageUrl) return new LocalUploads(join(storageDir, 'uploads'));
  const { S3Uploads } = await import('./s3-uploads.ts');
  return new S3Uploads(s3Settings(storageUrl), scratch);
}

@Global()
@Module({
  providers: [
    FileNames,
    Scratch,
    StorageRoom,
    { provide: Storage, inject: [CONFIG, Scratch], useFactory: storageFor },
    { provide: UploadStore, inject: [CONFIG, Scratch], useFactory: uploadsFor },
  ],
  exports: [FileNames, Scratch, Storage, StorageRoom, UploadStore],
})
export class StorageModule {}
