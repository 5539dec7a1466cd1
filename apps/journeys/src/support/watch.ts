import type { BrowserContext } from '@playwright/test';

/** What a browser did that it never should: see `expectQuiet`. */
export interface Watch {
  issues: string[];
}

/** How Chromium tells of an answer that is no success; which answers are right, stories say. */
const isStatus = (text: string) => text.startsWith('Failed to load resource');

/**
 * Watches all pages of a context for requests to other hosts, errors on the console and uncaught errors.
 * SCORM content has its own origin, which the campus names.
 */
export function watch(context: BrowserContext, address: string): Watch {
  const issues: string[] = [];
  const { hostname, port } = new URL(address);
  const contentPort = String(Number(port) + 1);
  const isOurs = (url: URL) =>
    ['data:', 'blob:'].includes(url.protocol) ||
    (url.hostname === hostname && url.port === port) ||
    (url.hostname.endsWith('localhost') && url.port === contentPort);
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!isOurs(url)) issues.push(`asks another host: ${url.href}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' || isStatus(message.text())) return;
    issues.push(`on the console of ${message.page()?.url() ?? 'a worker'}: ${message.text()}`);
  });
  context.on('weberror', (error) => issues.push(`not caught: ${String(error.error().stack)}`));
  return { issues };
}
