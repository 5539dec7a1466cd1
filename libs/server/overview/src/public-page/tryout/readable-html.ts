/**
 * HTML of the course for a page without scripts. It comes from the importer, sanitised, so its form is known: terms are
 * links to their definition below, links to other lessons are words, and worksheet fields are left out, because nothing
 * written here would be kept. A self-check works by itself: the style sheet shows the feedback of what is chosen.
 */
export const readableHtml = (html: string): string =>
  html
    .replaceAll(
      /<span [^>]*\bdata-term="([^"]+)"[^>]*>(.*?)<\/span>/gs,
      '<a class="term" href="#term-$1">$2</a>',
    )
    .replaceAll(/<a class="lesson-link"[^>]*>(.*?)<\/a>/gs, '$1')
    .replaceAll(/<label class="field"[^>]*>.*?<\/label>/gs, '');
