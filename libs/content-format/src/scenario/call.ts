import type { Localised } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import { recording, transcriptFault } from '../markdown/audio-directive.ts';
import { countWords, parseMarkdown, plainText } from '../markdown/parse-markdown.ts';
import { write } from '../markdown/render.ts';
import type { MediaReference } from '../markdown/render-context.ts';
import { contextOf, localised } from '../texts/texts.ts';
import type { YamlFields, YamlValue } from '../yaml-value.ts';
import { textLimits } from './limits.ts';

/** A phone call in a story: a recording with its transcript, as HTML in every language. */
export function readCall(value: YamlValue, course: CourseContext): Localised {
  const fields = value.fields(['title', 'src', 'transcript']);
  const titles = localised(fields.at('title'), 'plain', course);
  return Object.fromEntries(course.locales.map((locale) => [locale, htmlOf(fields, titles, locale, course)]));
}

function htmlOf(fields: YamlFields, titles: Localised, locale: string, course: CourseContext): string {
  const context = contextOf(fields.at('src'), locale, 'blocks', course);
  const fileOf = (name: string, form: RegExp, what: string): MediaReference | null => {
    const source = fields.at(name);
    const path = source.string();
    if (path === '') return null;
    const file = form.test(path) ? context.media(path) : null;
    if (!form.test(path)) source.fault('media', `${name}: ${path} must be ${what}`);
    else if (!file) source.fault('file-missing', `the file "${path}" does not exist in this module`);
    return file;
  };
  const file = fileOf('src', /\.opus$/i, 'an Opus recording (.opus)');
  const transcript = fileOf('transcript', /\.md$/i, 'a Markdown file');
  if (!file || !transcript) return '';
  const words = countWords(plainText(parseMarkdown(transcript.text ?? '')));
  const wrong = transcriptFault(transcript, context);
  if (wrong) fields.at('transcript').fault('transcript', wrong);
  if (words > textLimits.call)
    fields
      .at('transcript')
      .fault('screen-length', `this call has ${words} words in ${locale}; at most ${textLimits.call}`);
  const title = titles[locale] ?? '';
  const caption = [{ type: 'text' as const, value: title }];
  const figure = recording({ kind: 'call', title, caption, file, transcript }, context);
  return write({ type: 'root', children: [figure] });
}
