import type { ListItem, Paragraph } from 'mdast';
import { attribute, element, fault, labelAndBody, toHast } from './hast.ts';
import { find, pictureOf } from './media-directives.ts';
import { plainText } from './parse-markdown.ts';
import type { DirectiveNode, RenderDirective } from './render-context.ts';

/**
 * A drawing with layers. Each item of its list names a layer in bold and describes what it shows, so that
 * nobody depends on the map; the drawing has them as groups with the ids `layer-1`, `layer-2` …
 */
export const renderMap: RenderDirective = (node, state, context) => {
  const file = find(node, context, 'src', /\.svg$/i, 'an SVG image');
  const told = layersTold(node);
  if (!told) {
    const reason = 'a map holds one list of two layers or more: - **Name** what it shows';
    fault(node, context, 'directive', reason);
    return [];
  }
  if (!file) return [];
  const drawn = layersDrawn(file.text ?? '');
  if (drawn.join() !== told.map((_, at) => at + 1).join()) {
    const has = drawn.map((layer) => `layer-${layer}`).join(', ') || 'none';
    const reason = `${attribute(node, 'src')} must have the groups layer-1 to layer-${told.length}; it has ${has}`;
    fault(node, context, 'media', reason);
  }
  const items = told.map(({ children }) => element('li', {}, toHast(children, state)));
  const { label } = labelAndBody(node);
  const below = label ? [element('figcaption', {}, toHast(label.children, state))] : [];
  return [
    element('figure', { className: ['figure', 'map'] }, [
      pictureOf(node, file),
      element('ul', { className: ['map-layers'] }, items),
      ...below,
    ]),
  ];
};

/** The single list of a map, one paragraph per layer; null when the map contains anything else. */
function layersTold(node: DirectiveNode): Paragraph[] | null {
  const { body } = labelAndBody(node);
  const [list] = body;
  if (body.length !== 1 || list?.type !== 'list') return null;
  const layers = list.children.flatMap((item) => layerOf(item) ?? []);
  return layers.length === list.children.length && layers.length >= 2 ? layers : null;
}

/** `**03:00** 110 at the plant`: a name, and words for those who do not see it. */
function layerOf({ children }: ListItem): Paragraph | null {
  const [line] = children;
  if (line?.type !== 'paragraph' || children.length > 1) return null;
  const [name, ...words] = line.children;
  const isTold =
    words
      .map((each) => plainText(each))
      .join('')
      .trim() !== '';
  return name?.type === 'strong' && isTold ? line : null;
}

/** Their numbers, in order. */
function layersDrawn(svg: string): number[] {
  return [...svg.matchAll(/<g\b[^>]*\bid="layer-(\d+)"/g)]
    .map(([, layer]) => Number(layer))
    .sort((one, other) => one - other);
}
