import { renderCheck } from './check-directive.ts';
import { renderAudio } from './audio-directive.ts';
import { renderMap } from './map-directive.ts';
import { renderDownload, renderFigure, renderVideo } from './media-directives.ts';
import { renderMessage, renderMissing } from './message-directives.ts';
import type { DirectiveNode, RenderDirective, TextKind } from './render-context.ts';
import { renderRubric } from './rubric-directive.ts';
import { renderAccordion, renderCallout, renderCite, renderField, renderTerm } from './text-directives.ts';

interface Directive {
  form: DirectiveNode['type'];
  required: readonly string[];
  optional: readonly string[];
  render: RenderDirective;
}

/** The directives a text may use; the course paper lists them for authors. */
export const directives: ReadonlyMap<string, Directive> = new Map<string, Directive>([
  ['callout', { form: 'containerDirective', required: ['kind'], optional: [], render: renderCallout }],
  ['map', { form: 'containerDirective', required: ['src', 'alt'], optional: [], render: renderMap }],
  ['figure', { form: 'leafDirective', required: ['src', 'alt'], optional: [], render: renderFigure }],
  [
    'video',
    {
      form: 'leafDirective',
      required: ['src', 'captions', 'transcript'],
      optional: ['poster'],
      render: renderVideo,
    },
  ],
  ['audio', { form: 'leafDirective', required: ['src', 'transcript'], optional: [], render: renderAudio }],
  ['term', { form: 'textDirective', required: ['key'], optional: [], render: renderTerm }],
  ['check', { form: 'containerDirective', required: ['id'], optional: [], render: renderCheck }],
  [
    'field',
    {
      form: 'leafDirective',
      required: ['id', 'kind'],
      optional: ['plan', 'rows', 'hint', 'decimals', 'min', 'max', 'unit'],
      render: renderField,
    },
  ],
  ['accordion', { form: 'containerDirective', required: [], optional: [], render: renderAccordion }],
  ['download', { form: 'leafDirective', required: ['src'], optional: [], render: renderDownload }],
  ['cite', { form: 'textDirective', required: [], optional: [], render: renderCite }],
  ['message', { form: 'containerDirective', required: ['lang'], optional: [], render: renderMessage }],
  ['rubric', { form: 'leafDirective', required: [], optional: [], render: renderRubric }],
  ['missing', { form: 'textDirective', required: [], optional: [], render: renderMissing }],
]);

/** Which of them a kind of text may use. */
export const allowedDirectives: Readonly<Record<TextKind, ReadonlySet<string>>> = {
  lesson: new Set([...directives.keys()].filter((name) => !['message', 'missing', 'rubric'].includes(name))),
  card: new Set(['callout', 'figure', 'term', 'cite', 'message']),
  paper: new Set(['rubric']),
  unit: new Set(['callout', 'figure', 'term', 'cite', 'accordion', 'download', 'missing']),
  form: new Set(['callout', 'figure', 'term', 'cite']),
  blocks: new Set(['callout', 'figure', 'term', 'cite']),
  inline: new Set(['term']),
  choice: new Set(),
};

/** Boxes that are parts of a lesson rather than of a screen; only at the top level of the text. */
export const sectionNames: ReadonlySet<string> = new Set(['extended', 'plan', 'sources']);
