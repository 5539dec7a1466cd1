import { ConfigError } from '../config/config-error.ts';

/** Where the files are, when several machines serve one campus. */
export interface S3Settings {
  endpoint: string;
  bucket: string;
  /** Before every key; empty or ending in a slash. */
  prefix: string;
  region: string;
  /** Null: the machine has its own identity (roles of a cloud). */
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
  /** `https://host/bucket`; else `https://bucket.host`. */
  isPathStyle: boolean;
}

const EXAMPLE = 's3://KEY:SECRET@s3.example.org/bucket?region=us-east-1';

/**
 * Reads `s3://KEY:SECRET@host[:port]/bucket[/prefix][?region=…&tls=0&style=host]`; key and secret percent-encoded,
 * or left out where the machine itself is known to the store.
 */
export function s3Settings(text: string): S3Settings {
  const fault = () => new ConfigError('STORAGE_URL', 'STORAGE', { example: EXAMPLE });
  if (!URL.canParse(text)) throw fault();
  const url = new URL(text);
  const [bucket = '', ...folders] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const strange = [...url.searchParams.keys()].some((name) => !['region', 'tls', 'style'].includes(name));
  if (url.protocol !== 's3:' || !url.host || !bucket || strange || !url.username !== !url.password)
    throw fault();
  return {
    endpoint: `${url.searchParams.get('tls') === '0' ? 'http' : 'https'}://${url.host}`,
    bucket,
    prefix: folders.length ? `${folders.join('/')}/` : '',
    region: url.searchParams.get('region') ?? 'us-east-1',
    credentials: url.username
      ? {
          accessKeyId: decodeURIComponent(url.username),
          secretAccessKey: decodeURIComponent(url.password),
        }
      : null,
    isPathStyle: url.searchParams.get('style') !== 'host',
  };
}
