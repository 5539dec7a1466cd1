import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesOf } from './tree.ts';

/** As wide as a reviewer reads without scrolling. */
const WIDEST_LINE = 120;

/** Merged migrations are never edited. */
const SOURCE = /^(libs\/server\/|apps\/api\/src\/(?!migrations\/)).*(?<!\.(spec|fixture))\.ts$/;

const KEYWORDS =
  /\b(select|insert into|delete from|join|where|exists|is (not )?null|case when|order by|concat_ws)\b|\b\w+\(|::\w| = |\w\.\w+ as \w/;

/** SQL is written in small letters: what has others outside of strings and names of values, or markup, is prose. */
function readsAsSql(text: string): boolean {
  const bare = text.replace(/--[^\n]*|'[^']*'|"[^"]*"|:\w+/g, (part) => (part.startsWith('::') ? part : ' '));
  return KEYWORDS.test(bare) && !/[A-Z]|<\/?[a-z]|\{/.test(bare);
}

/** What a literal says, without what is inserted into it. */
const saidBy = (node: ts.TemplateLiteral | ts.StringLiteral): string =>
  ts.isTemplateExpression(node)
    ? [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(' x ')
    : node.text;

/** Lines of a file, from 1, that are too wide and hold SQL. */
function wideLinesOf(text: string): number[] {
  const wide = text.split('\n').flatMap((line, at) => (line.length > WIDEST_LINE ? [at] : []));
  if (wide.length === 0) return [];
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const found = new Set<number>();
  const visit = (node: ts.Node): void => {
    if ((ts.isTemplateLiteral(node) || ts.isStringLiteral(node)) && readsAsSql(saidBy(node))) {
      const [first, last] = [node.getStart(file), node.getEnd()].map(
        (place) => file.getLineAndCharacterOfPosition(place).line,
      );
      for (const at of wide) if (at >= (first ?? 0) && at <= (last ?? 0)) found.add(at + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found].sort((a, b) => a - b);
}

/** Faults of SQL that nobody can read in a review. */
export const findWideSql = (root: string): string[] =>
  filesOf(root)
    .filter((file) => SOURCE.test(file))
    .flatMap((file) =>
      wideLinesOf(readFileSync(join(root, file), 'utf8')).map(
        (line) =>
          `${file}:${line}: SQL wider than ${WIDEST_LINE} columns. Give each clause (from, join, where, and) a line of its own.`,
      ),
    );
