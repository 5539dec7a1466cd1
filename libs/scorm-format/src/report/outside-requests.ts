import type { Tag } from './page-parts.ts';

/** Something a package loads from another site. */
export interface OutsideRequest {
  /** The file that asks for it. */
  file: string;
  /** As written; it may go on with what a script adds. */
  url: string;
  host: string;
  /** Markup and styles load it for certain, a script probably. */
  from: 'markup' | 'style' | 'script';
}

const outside = /^(?:(?:https?|wss?):)?\/\/([^\s/?#"'<>\\]+)/i;

/** The host of a URL as written, in lower case, with its port; null for what names none. */
const hostOf = (url: string): string | null => {
  const host = outside.exec(url.trim())?.[1]?.toLowerCase().replace(/^.*@/, '') ?? '';
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/u.test(host) ? host : null;
};

/** Attributes by which a tag loads what they name, at once and unasked. */
const loading: Record<string, string[]> = {
  audio: ['src'],
  base: ['href'],
  body: ['background'],
  embed: ['src'],
  frame: ['src'],
  iframe: ['src'],
  image: ['href', 'xlink:href'],
  img: ['src', 'srcset'],
  input: ['src'],
  link: ['href'],
  object: ['data'],
  script: ['src', 'href', 'xlink:href'],
  source: ['src', 'srcset'],
  track: ['src'],
  use: ['href', 'xlink:href'],
  video: ['src', 'poster'],
};

/** Kinds of `<link>` that load nothing. */
const idleLinks = /\b(canonical|alternate|author|help|license|next|prev|search|profile|pingback|me)\b/i;

/** What tags load: of this package or of another site. */
export const loadedBy = (tags: readonly Tag[]): string[] =>
  tags.flatMap(({ name, attributes }) => {
    if (name === 'link' && idleLinks.test(attributes.get('rel') ?? '')) return [];
    if (name === 'meta') {
      const [, url] = /url\s*=\s*['"]?([^'"\s]+)/i.exec(attributes.get('content') ?? '') ?? [];
      return attributes.get('http-equiv')?.toLowerCase() === 'refresh' && url ? [url] : [];
    }
    return (loading[name] ?? []).flatMap((key) => {
      const value = attributes.get(key) ?? '';
      return key === 'srcset' ? value.split(',').map((one) => one.trim().split(/\s/)[0] ?? '') : [value];
    });
  });

const inStyles = /(?:@import\s{1,9}|url\(\s{0,9})["']?([^"'\s()]{1,500})/gi;

/** What a style sheet loads. */
export const loadedByStyle = (css: string): string[] =>
  [...css.matchAll(inStyles)].map(([, url = '']) => url);

// A literal that names another site, and the 80 characters before it, which tell what is done with it.
const literal = /["'`]\\?["']?((?:(?:https?|wss?):)?\\?\/\\?\/[^"'`\s\\<>]{3,500})/gi;
const loadsBefore =
  /(?:\.src\s*=|\b(?:fetch|importScripts|import|getScript|getJSON|loadScript|sendBeacon|ajax|Worker|WebSocket|EventSource)\s*\(|\burl\s*:|\bsrc\s*[:=]|\.open\s*\(\s*["'][A-Za-z]+["']\s*,|setAttribute\s*\(\s*["'](?:src|data)["']\s*,)\s*$/;
const opensBefore =
  /(?:window\.open\s*\(|location(?:\.href)?\s*=|location\.(?:replace|assign)\s*\(|\bhref\s*[:=]\\?)\s*$/;
const looksLoaded =
  /\.(?:js|mjs|css|json|woff2?|ttf|png|jpe?g|gif|webp|svg|mp3|mp4|m3u8|webm|wasm)(?:[?#]|$)|\/(?:v\d+|api|collect|beacon|track|telemetry|metrics|analytics)\b|^(?:(?:https?|wss?):)?\/\/(?:cdn|api|metrics|analytics|telemetry|stats?|fonts|static|assets)\b/i;
/** Sites whose addresses are names, or the credits of libraries. */
const names =
  /(^|\.)(w3\.org|purl\.org|xmlns\.com|ns\.adobe\.com|schemas\.microsoft\.com|openxmlformats\.org|imsglobal\.org|imsproject\.org|adlnet\.(org|gov)|ieee\.org|json-schema\.org|example\.(com|org|net))$/;

/**
 * What a script probably loads from other sites: literals that are given to something that loads, or look like a
 * file or a service. Literals glued by `+` are read as one. A heuristic: it knows no values.
 */
export const loadedByScript = (script: string): string[] => {
  const glued = script.replace(/(["'`])\s{0,20}\+\s{0,20}\1/g, '');
  return [...glued.matchAll(literal)].flatMap((found) => {
    const url = (found[1] ?? '').replaceAll('\\', '');
    const before = glued.slice(Math.max(0, found.index - 80), found.index);
    const host = hostOf(url);
    if (host === null || names.test(host) || opensBefore.test(before)) return [];
    return loadsBefore.test(before) || looksLoaded.test(url) ? [url] : [];
  });
};

/** Those of `urls` that lead to another site. */
export const outsideOf = (
  file: string,
  from: OutsideRequest['from'],
  urls: readonly string[],
): OutsideRequest[] =>
  urls.flatMap((url) => {
    const host = hostOf(url);
    return host === null ? [] : [{ file, url: url.trim().slice(0, 500), host, from }];
  });
