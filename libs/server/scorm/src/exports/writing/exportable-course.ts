import { type Readable } from 'node:stream';
import {
  type BundleModule,
  type BundleTerm,
  type CourseBundle,
  type Localised,
} from '@campus/content-format';

/** A course as it can be exported: out of a folder or a published version, the same either way. */
export interface ExportableCourse {
  uuid: string;
  key: string;
  title: Localised;
  summary: Localised;
  locales: string[];
  modules: Pick<
    BundleModule,
    'uuid' | 'key' | 'title' | 'summary' | 'minutes' | 'outcomes' | 'activities' | 'cards'
  >[];
  glossary: BundleTerm[];
  /** Bytes of a media file, by the sha256 that its address carries. */
  media: (hash: string) => Promise<MediaSource | null>;
}

export type ExportableModule = ExportableCourse['modules'][number];

/** Where the bytes of a media file are. */
export type MediaSource = { absolute: string } | { read: () => Promise<Readable> };

/** A course read from its folder. */
export function exportableFromBundle(bundle: CourseBundle): ExportableCourse {
  const media = new Map(bundle.media.map(({ hash, absolute }) => [hash, absolute]));
  return {
    ...bundle,
    media: (hash) => {
      const absolute = media.get(hash);
      return Promise.resolve(absolute === undefined ? null : { absolute });
    },
  };
}
