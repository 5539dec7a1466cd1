import type { Element, ElementContent } from 'hast';
import { element, fault, labelText, phrasing, toHast } from './hast.ts';
import { find } from './media-directives.ts';
import type { MediaReference, RenderContext, RenderDirective } from './render-context.ts';
import { numberIn } from '../messages/numbers.ts';
import { wordsOf } from '../words.ts';

export const renderAudio: RenderDirective = (node, state, context) => {
  const file = find(node, context, 'src', /\.opus$/i, 'an Opus recording (.opus)');
  const transcript = find(node, context, 'transcript', /\.md$/i, 'a Markdown file');
  const title = labelText(node);
  if (title === '') fault(node, context, 'directive', 'a recording needs its title: ::audio[Title]{…}');
  if (!file || !transcript) return [];
  const wrong = transcriptFault(transcript, context);
  if (wrong) fault(node, context, 'transcript', wrong);
  return [
    recording({ kind: 'audio', title, caption: toHast(phrasing(node), state), file, transcript }, context),
  ];
};

/** People who cannot hear a recording read it: in the language of the surrounding text. */
export function transcriptFault(transcript: MediaReference, context: RenderContext): string | null {
  const { locale, references } = context;
  if (locale === references.source || transcript.path.endsWith(`.${locale}.md`)) return null;
  const wanted = transcript.path.replace(/\.md$/, `.${locale}.md`);
  return `the transcript is not written in ${locale}: add ${wanted}`;
}

interface Recording {
  kind: 'audio' | 'call';
  title: string;
  caption: ElementContent[];
  file: MediaReference;
  transcript: MediaReference;
}

/** What it is, how long and how heavy, before a byte of it is fetched; and every word of it. */
export function recording(
  { kind, title, caption, file, transcript }: Recording,
  context: RenderContext,
): Element {
  const words = wordsOf(context.locale);
  const name = kind === 'call' ? words.call : words.recording;
  const facts = [name, lengthOf(file.seconds ?? 0), weightOf(file.bytes, context.locale)].join(' · ');
  return element('figure', { className: kind === 'call' ? ['audio', 'audio-call'] : ['audio'] }, [
    element('figcaption', {}, caption),
    element('audio', { controls: true, preload: 'none', ariaLabel: title }, [
      element('source', { src: file.address, type: 'audio/ogg; codecs=opus' }),
    ]),
    element('p', { className: ['audio-facts'] }, [facts]),
    element('details', { className: ['transcript'], open: true }, [
      element('summary', {}, [`${words.transcript}: ${title}`]),
      ...context.transcript(transcript),
    ]),
  ]);
}

/** `1 min 12 s`, the same in every language. */
function lengthOf(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  return [minutes > 0 ? `${minutes}\u00A0min` : '', rest > 0 ? `${rest}\u00A0s` : '']
    .filter((part) => part !== '')
    .join(' ');
}

function weightOf(bytes: number, locale: string): string {
  const [thousands, millions] = wordsOf(locale).bytes;
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  const [size, unit] = kilobytes < 1000 ? [kilobytes, thousands] : [kilobytes / 1000, millions];
  return `${numberIn(size, locale, size < 10 ? 1 : 0)}\u00A0${unit}`;
}
