import type { Element, Properties } from 'hast';
import { attribute, element, fault, labelText, phrasing, toHast } from './hast.ts';
import { wordsOf } from '../words.ts';
import type { DirectiveNode, MediaReference, RenderContext, RenderDirective } from './render-context.ts';

export const renderFigure: RenderDirective = (node, state, context) => {
  const file = find(node, context, 'src', /\.(svg|webp|png|jpe?g)$/i, 'an SVG, WebP, PNG or JPEG image');
  if (!file) return [];
  const caption = phrasing(node);
  const image = pictureOf(node, file);
  const below = caption.length > 0 ? [element('figcaption', {}, toHast(caption, state))] : [];
  return [element('figure', { className: ['figure'] }, [image, ...below])];
};

export const pictureOf = (node: DirectiveNode, file: MediaReference): Element =>
  element('img', {
    src: file.address,
    alt: attribute(node, 'alt'),
    loading: 'lazy',
    decoding: 'async',
    ...svgSize(file.text),
    ...trueColours(file.text),
  });

/** Where colours are what a drawing tells, as those of an alert, a dark theme leaves them as they are. */
const trueColours = (text: string | null): Properties =>
  /<svg\b[^>]*\bclass=["']true-colours["']/.test(text ?? '') ? { className: ['true-colours'] } : {};

/** Width and height keep the place of an image free while it loads. */
function svgSize(text: string | null): { width?: number; height?: number } {
  const [, width, height] =
    /<svg\b[^>]*\bviewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/.exec(text ?? '') ??
    [];
  return width && height ? { width: Math.round(Number(width)), height: Math.round(Number(height)) } : {};
}

export const renderVideo: RenderDirective = (node, state, context) => {
  const video = find(node, context, 'src', /\.mp4$/i, 'an MP4 video');
  const captions = find(node, context, 'captions', /\.vtt$/i, 'a VTT file');
  const transcript = find(node, context, 'transcript', /\.md$/i, 'a Markdown file');
  const poster = attribute(node, 'poster')
    ? find(node, context, 'poster', /\.(webp|png|jpe?g)$/i, 'a WebP, PNG or JPEG image')
    : null;
  const title = labelText(node);
  if (title === '') fault(node, context, 'directive', 'a video needs its title: ::video[Title]{…}');
  if (captions && !captions.text?.replace(/^\uFEFF/, '').startsWith('WEBVTT')) {
    fault(node, context, 'captions', `${captions.path} is not a VTT file: its first line must be WEBVTT`);
  }
  if (!video || !captions || !transcript) return [];
  const words = wordsOf(context.locale);
  const { locale } = context;
  return [
    element('figure', { className: ['video'] }, [
      element('video', videoProperties(title, poster), [
        element('source', { src: video.address, type: 'video/mp4' }),
        element('track', {
          kind: 'captions',
          src: captions.address,
          srcLang: locale,
          label: locale,
          default: true,
        }),
      ]),
      element('figcaption', {}, toHast(phrasing(node), state)),
      element('details', { className: ['transcript'] }, [
        element('summary', {}, [`${words.transcript}: ${title}`]),
        ...context.transcript(transcript),
      ]),
    ]),
  ];
};

function videoProperties(title: string, poster: MediaReference | null): Properties {
  const properties: Properties = { controls: true, preload: 'none', playsInline: true, ariaLabel: title };
  return poster ? { ...properties, poster: poster.address } : properties;
}

export const renderDownload: RenderDirective = (node, state, context) => {
  const file = find(node, context, 'src', /./, 'a file');
  if (labelText(node) === '')
    fault(node, context, 'directive', 'a download needs its label: ::download[Label]{…}');
  if (!file) return [];
  return [
    element('p', {}, [
      element(
        'a',
        { className: ['download'], href: file.address, download: true, dataBytes: String(file.bytes) },
        toHast(phrasing(node), state),
      ),
    ]),
  ];
};

/** The file an attribute names, when it is of the right form and there; everything else is a fault. */
export function find(
  node: DirectiveNode,
  context: RenderContext,
  name: string,
  form: RegExp,
  what: string,
): MediaReference | null {
  const path = attribute(node, name);
  if (path === '') return null;
  if (!form.test(path)) {
    fault(node, context, 'media', `${name}=${path} must be ${what}`);
    return null;
  }
  const file = context.media(path);
  if (!file) fault(node, context, 'file-missing', `the file "${path}" does not exist in this module`);
  return file;
}
