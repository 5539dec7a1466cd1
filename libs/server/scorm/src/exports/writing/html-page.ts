import { markup, trusted } from '@campus/platform/documents/html.ts';

/**
 * Where the page will be: in a package that holds everything; in a dispatch package, which asks a campus first
 * (`dispatch`: the address of the dispatch there); or on the campus, framed by such a package.
 */
export type PageHome = 'package' | 'campus' | { dispatch: string };

/**
 * The one page of a package. Plain scripts, in order, and no module: a page opened from a folder may load those. A
 * dispatch package leaves the content to be fetched by the runtime, only when the campus cannot be reached.
 */
export function pageOf(page: {
  title: string;
  locale: string;
  paths: { course: string; script: string; style: string };
  home: PageHome;
}): string {
  const { title, locale, paths, home } = page;
  const isDispatch = typeof home === 'object';
  const course = isDispatch ? null : markup`\n    <script src="${paths.course}"></script>`;
  const told = isDispatch
    ? markup` data-dispatch="${home.dispatch}" data-course="${paths.course}"`
    : home === 'campus'
      ? trusted(' data-hosted')
      : null;
  return markup`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <link rel="stylesheet" href="${paths.style}" />
  </head>
  <body>
    <div id="campus"${told}></div>${course}
    <script src="${paths.script}"></script>
  </body>
</html>
`.html;
}
