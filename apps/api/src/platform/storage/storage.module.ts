import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { LocalStorage } from './local-storage.ts';
import { LocalUploads } from './local-uploads.ts';
import { s3Settings } from './s3-settings.ts';
import { S3Storage } from './s3-storage.ts';
import { S3Uploads } from './s3-uploads.ts';
import { Scratch } from './scratch.ts';
import { Storage } from './storage.ts';
import { UploadStore } from './upload-store.ts';

const storageFor = ({ storageUrl, storageDir }: Config, scratch: Scratch): Storage =>
  storageUrl ? new S3Storage(s3Settings(storageUrl), scratch) : new LocalStorage(storageDir, scratch);

const uploadsFor = ({ storageUrl, storageDir }: Config, scratch: Scratch): UploadStore =>
  storageUrl ? new S3Uploads(s3Settings(storageUrl), scratch) : new LocalUploads(join(storageDir, 'uploads'));

@Global()
@Module({
  providers: [
    Scratch,
    { provide: Storage, inject: [CONFIG, Scratch], useFactory: storageFor },
    { provide: UploadStore, inject: [CONFIG, Scratch], useFactory: uploadsFor },
  ],
  exports: [Scratch, Storage, UploadStore],
})
export class StorageModule {}
