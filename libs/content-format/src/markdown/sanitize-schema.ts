import type { Options } from 'rehype-sanitize';

const heading = ['h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * Everything a rendered lesson may hold; whatever is not named here is dropped.
 * Property names are hast's own (camelCase), and a property is kept only under the very name it was set.
 * Ids and names come from the renderer alone, never from an author, so none is prefixed.
 */
export const sanitizeSchema: Options = {
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
  ancestors: {},
  required: {},
  protocols: {
    href: ['https', 'http', 'mailto', 'tel'],
    // No protocol at all: pictures and films come from our own address, never from a third party.
    src: ['none'],
    poster: ['none'],
  },
  tagNames: [
    ...heading,
    ...['p', 'br', 'hr', 'blockquote', 'pre', 'code', 'em', 'strong', 'del', 'a', 'span', 'div'],
    ...['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['figure', 'figcaption', 'img', 'video', 'audio', 'source', 'track', 'details', 'summary', 'aside'],
    ...['section', 'mark'],
    ...['fieldset', 'legend', 'label', 'input', 'textarea'],
  ],
  attributes: {
    a: [
      'href',
      ['className', 'cite', 'source', 'download', 'lesson-link'],
      ['rel', 'noopener', 'external'],
      'download',
      'dataBytes',
      'dataLesson',
      'dataSource',
    ],
    aside: [['className', /^callout(-[a-z]+)?$/], ['role', 'note'], 'ariaLabel'],
    audio: ['controls', ['preload', 'none'], 'ariaLabel'],
    details: [['className', 'accordion', 'transcript'], 'open'],
    div: [['className', 'table'], ['role', 'region'], ['tabIndex', 0], 'ariaLabel'],
    fieldset: [['className', 'check'], 'dataCheck'],
    figure: [['className', 'figure', 'map', 'video', 'audio', 'audio-call']],
    img: [
      'src',
      'alt',
      ['loading', 'lazy'],
      ['decoding', 'async'],
      'width',
      'height',
      ['className', 'true-colours'],
    ],
    input: [['type', 'radio', 'checkbox', 'text', 'number', 'date'], 'name', 'dataRight', 'maxLength'],
    label: [
      ['className', 'field', 'check-option'],
      'dataField',
      'dataKind',
      'dataPlan',
      'dataDecimals',
      'dataMin',
      'dataMax',
    ],
    mark: [['className', 'missing']],
    ol: ['start', ['className', 'checklist']],
    p: [['className', 'check-feedback', 'callout-title', 'message-title', 'audio-facts'], 'hidden'],
    section: [['className', 'message'], 'lang', 'ariaLabel'],
    source: ['src', 'type'],
    span: [
      ['className', 'field-label', 'field-hint', 'field-unit', 'check-text', 'source', 'box', 'term'],
      ['role', 'button'],
      ['tabIndex', 0],
      'lang',
      'dataTerm',
      'dataSource',
      'ariaHidden',
    ],
    td: [['className', 'align-left', 'align-center', 'align-right']],
    textarea: ['name', 'rows', 'maxLength'],
    th: [
      ['className', 'align-left', 'align-center', 'align-right'],
      ['scope', 'col', 'row'],
    ],
    track: [['kind', 'captions'], 'src', 'srcLang', 'label', 'default'],
    ul: [['className', 'sources', 'checklist', 'map-layers']],
    video: ['controls', ['preload', 'none'], 'poster', 'ariaLabel', 'playsInline'],
  },
};
