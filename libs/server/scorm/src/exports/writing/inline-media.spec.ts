import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { type ExportableCourse } from './exportable-course.ts';
import { MediaInliner } from './inline-media.ts';

const hash = (sign: string) => sign.repeat(64);
const course: ExportableCourse = {
  uuid: 'u',
  key: 'k',
  title: {},
  summary: {},
  locales: ['es'],
  modules: [],
  glossary: [],
  media: async () => ({ read: async () => Readable.from([Buffer.from('<svg/>')]) }),
};
const placed = async (html: string) => {
  const media = new MediaInliner(course);
  return { json: await media.place(JSON.stringify({ html })), files: media.files.map(({ path }) => path) };
};

describe('in a package', () => {
  it('a light picture lies in the text that shows it', async () => {
    const { json, files } = await placed(`<img src="/media/${hash('a')}/map.svg">`);
    expect([json, files]).toEqual(['{"html":"<img src=\\"data:image/svg+xml,%3Csvg/%3E\\">"}', []]);
  });

  it('a recording is a file under the name platforms know', async () => {
    const { json, files } = await placed(`<source src="/media/${hash('b')}/call.opus" type="audio/ogg">`);
    expect(JSON.parse(json)).toEqual({ html: '<source src="media/bbbbbbbbbbbbbbbb.ogg" type="audio/ogg">' });
    expect(files).toEqual(['media/bbbbbbbbbbbbbbbb.ogg']);
  });
});
