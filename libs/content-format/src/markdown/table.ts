import type { Element } from 'hast';
import type { Table } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { defaultHandlers } from 'remark-rehype';
import { wordsOf } from '../words.ts';
import { element } from './hast.ts';
import { plainText } from './parse-markdown.ts';
import type { RenderContext } from './render-context.ts';

/**
 * A table may be wider than a phone: its frame scrolls and can be focused. An empty corner means that the
 * first column has row headings.
 */
export function renderTable(state: State, node: Table, context: RenderContext): Element {
  const table: Element = defaultHandlers.table(state, node);
  const headings = headingsOf(node);
  const rows = descendants(table, 'tr');
  rows.forEach((row, index) => dressRow(row, index === 0, headings[0] === ''));
  const ariaLabel = `${wordsOf(context.locale).table}: ${headings.filter(Boolean).join(', ')}`;
  return element('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel }, [table]);
}

/** The words that head the columns. */
export function headingsOf(node: Table): string[] {
  return (node.children[0]?.children ?? []).map((cell) => plainText(cell).trim());
}

function dressRow(row: Element, isHead: boolean, headsRows: boolean): void {
  row.children
    .filter((child) => child.type === 'element')
    .forEach((cell, column) => {
      const { align, ...rest } = cell.properties;
      cell.properties = align ? { ...rest, className: [`align-${String(align)}`] } : rest;
      const heads = headsRows && column === 0;
      cell.tagName = isHead !== heads ? 'th' : 'td';
      if (cell.tagName === 'th') cell.properties['scope'] = isHead ? 'col' : 'row';
    });
}

function descendants(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : descendants(child, tagName);
  });
}
