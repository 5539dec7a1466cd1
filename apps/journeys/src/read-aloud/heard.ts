import type { CDPSession, Page } from '@playwright/test';

/** A node of the browser's accessibility tree, as far as it is read here. */
interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  description?: { value?: string };
  value?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

/** What a screen reader says of a thing beside its role and name, in the order in which it is written. */
const STATES = [
  'level',
  'checked',
  'selected',
  'pressed',
  'expanded',
  'hasPopup',
  'required',
  'invalid',
  'disabled',
  'modal',
];

/** Roles that say nothing of their own. */
const SILENT = new Set([
  'generic',
  'none',
  'InlineTextBox',
  'StaticText',
  'LineBreak',
  'ListMarker',
  'LabelText',
  'Legend',
  'sectionheader',
]);

/** What Chromium calls by names of its own. */
const OWN_NAMES: Record<string, string> = { DisclosureTriangle: 'summary' };

/** Things that are read as one: their name is all they say. */
const WHOLE = new Set([
  'link',
  'button',
  'combobox',
  'heading',
  'image',
  'menuitem',
  'option',
  'searchbox',
  'spinbutton',
  'tab',
  'term',
  'textbox',
]);

/** What lies over a page, and is all there is while it does. */
const OVER = new Set(['dialog', 'alertdialog', 'menu']);

const REGIONS = new Set(['main', 'banner', 'navigation', 'contentinfo', ...OVER]);

const roleOf = ({ role }: Node) => OWN_NAMES[role?.value ?? ''] ?? role?.value ?? '';
const nameOf = ({ name }: Node) => (name?.value ?? '').replaceAll(/\s+/g, ' ').trim();

const statesOf = (node: Node): string[] =>
  STATES.flatMap((state) => {
    const value = node.properties?.find(({ name }) => name === state)?.value.value;
    if (state === 'level') return roleOf(node) === 'heading' ? [`level ${String(value)}`] : [];
    if (state === 'expanded' && value === false) return ['folded'];
    if (value === undefined || value === false || value === 'false') return [];
    return [value === true || value === 'true' ? state : `${state} ${String(value)}`];
  });

function lineOf(node: Node): string {
  const [name, description] = [nameOf(node), (node.description?.value ?? '').trim()];
  const value = node.value?.value;
  const said = [roleOf(node), ...(name === '' ? [] : [`"${name}"`]), ...statesOf(node)];
  if (value !== undefined && value !== '' && String(value) !== name) said.push(`= ${String(value)}`);
  if (description !== '' && description !== name) said.push(`(${description})`);
  return said.join(' ');
}

/** The accessibility tree of a page: what a screen reader has to go by. */
export class AccessibilityTree {
  readonly #nodes: Map<string, Node>;
  readonly #root: string;

  private constructor(nodes: Node[]) {
    this.#nodes = new Map(nodes.map((node) => [node.nodeId, node]));
    this.#root = nodes[0]?.nodeId ?? '';
  }

  static async of(session: CDPSession): Promise<AccessibilityTree> {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return new AccessibilityTree(nodes);
  }

  /** What has the focus, as it is said on arrival. */
  focused(): string {
    const isFocused = (node: Node) =>
      node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false;
    const held = [...this.#nodes.values()].filter((node) => !node.ignored && isFocused(node));
    const last = held.at(-1);
    return last && roleOf(last) !== 'RootWebArea' ? lineOf(last) : 'the page';
  }

  /** What one is in: the innermost dialog or menu that is open, or the page. */
  scope(): { name: string; lines: string[] } {
    const all = [...this.#nodes.values()].filter(({ ignored }) => !ignored);
    const over = all.findLast((node) => OVER.has(roleOf(node)));
    if (over) return { name: lineOf(over), lines: this.#below(over.nodeId, 0) };
    return { name: 'page', lines: this.#below(this.#root, 0) };
  }

  #below(id: string, depth: number): string[] {
    const node = this.#nodes.get(id);
    if (!node) return [];
    const children = (at: number) => (node.childIds ?? []).flatMap((child) => this.#below(child, at));
    if (node.ignored || roleOf(node) === 'RootWebArea') return children(depth);
    if (['LabelText', 'Legend'].includes(roleOf(node))) return this.#withoutWords(node, depth);
    if (roleOf(node) === 'StaticText') return nameOf(node) === '' ? [] : [`${pad(depth)}${nameOf(node)}`];
    if (SILENT.has(roleOf(node))) return children(depth);
    const isBare = nameOf(node) === '' && statesOf(node).length === 0 && !REGIONS.has(roleOf(node));
    const inside = WHOLE.has(roleOf(node)) && nameOf(node) !== '' ? [] : children(depth + 1);
    // A paragraph, a list item or a cell of one line is that line.
    if (isBare && inside.length === 1) return [`${pad(depth)}${roleOf(node)}: ${(inside[0] ?? '').trim()}`];
    return [`${pad(depth)}${lineOf(node)}`, ...inside.filter((line) => line.trim() !== nameOf(node))];
  }

  /** The words of a label are the name of what it labels. */
  #withoutWords(node: Node, depth: number): string[] {
    return (node.childIds ?? []).flatMap((id) => {
      const child = this.#nodes.get(id);
      if (!child || roleOf(child) === 'StaticText') return [];
      return child.ignored || SILENT.has(roleOf(child))
        ? this.#withoutWords(child, depth)
        : this.#below(id, depth);
    });
  }
}

const pad = (depth: number) => '  '.repeat(depth);

/** What came to a list of lines, and what went from it. */
export function changesOf(before: readonly string[], now: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of before) counts.set(line, (counts.get(line) ?? 0) + 1);
  const come = now.filter((line) => {
    const left = counts.get(line) ?? 0;
    counts.set(line, left - 1);
    return left <= 0;
  });
  const gone = before.toReversed().filter((line) => {
    const left = counts.get(line) ?? 0;
    if (left > 0) counts.set(line, left - 1);
    return left > 0;
  });
  return [...gone.toReversed().map((line) => `- ${line.trim()}`), ...come.map((line) => `+ ${line}`)];
}

/** What is said by itself when it changes: the text of each live part of the page. */
export const liveTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="status"],[role="alert"],[aria-live]')]
      .filter((element) => element.getAttribute('aria-live') !== 'off')
      .map((element) => {
        const how = element.getAttribute('role') ?? element.getAttribute('aria-live') ?? '';
        const text = (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
        return text === '' ? '' : `${how} "${text}"`;
      })
      .filter((line) => line !== ''),
  );
