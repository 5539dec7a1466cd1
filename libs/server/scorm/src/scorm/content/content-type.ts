import { isAscii, isUtf8 } from 'node:buffer';
import mime from 'mime';

const SCRIPT = /^(text|application)\/(x-)?(java|ecma)script$/;
const UNKNOWN = 'application/octet-stream';
/** Pages that a server once put together, and saved as it sent them. */
const SERVER_PAGE = 'application/x-httpd-php';

/** Whether a name leaves the type of a file open (`.aspx`, `.do`); that of a program or a disc image does not. */
export const isNameOpen = (path: string): boolean => [null, SERVER_PAGE].includes(mime.getType(path));

/** The purpose of a request, if the browser states it (`Sec-Fetch-Dest`). */
export interface ContentUse {
  destination: string | undefined;
  /** An item of the package opens this file. */
  isLaunch: boolean;
  isNameOpen: boolean;
}

const frames: readonly (string | undefined)[] = ['iframe', 'frame', 'document'];

/**
 * The type to send. By the name's extension, and never guessed by the browser (`nosniff`); but packages name their
 * files as they like, and a browser that asks for a script, a style sheet or a page by a name of another kind is to
 * get one.
 */
export function contentTypeFor(mediaType: string, use: ContentUse): string {
  const { destination } = use;
  if (destination === 'script' || destination === 'worker' || destination === 'sharedworker')
    return SCRIPT.test(mediaType) ? mediaType : 'text/javascript';
  if (destination === 'style') return 'text/css';
  const isPage = use.isLaunch || (use.isNameOpen && frames.includes(destination));
  return isPage && (mediaType === UNKNOWN || mediaType === SERVER_PAGE) ? 'text/html' : mediaType;
}

const SAYS_ITS_ENCODING = /<meta[^>]{0,200}charset|<\?xml[^>]{0,200}encoding/i;
const PAGE = /^(text\/html|application\/xhtml\+xml)$/;
const TEXT = /^(text\/(css|plain|xml|javascript|vtt)|application\/(json|xml|javascript))$/;

/**
 * Adds the encoding to the type after looking at the bytes: UTF-8 where they are valid, else none, so that an
 * old page declares its own and its scripts follow. A page that declares its encoding itself is left alone.
 */
export function withCharset(type: string, bytes: Buffer): string {
  const isPage = PAGE.test(type);
  if (!isPage && !TEXT.test(type)) return type;
  // A page of pure ASCII does not show which encoding its scripts use.
  if (isPage && (isAscii(bytes) || SAYS_ITS_ENCODING.test(bytes.toString('latin1', 0, 2_048)))) return type;
  return isUtf8(bytes) ? `${type}; charset=utf-8` : type;
}
