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
  const bare = text.replace(/--[^\n]*|'[^']*'|"[^"]*"|:\w+|\bNFK?[CD]\b/g, (part) =>
    part.startsWith('::') ? part : ' ',
  );
  return KEYWORDS.test(bare) && !/[A-Z]|<\/?[a-z]|\{/.test(bare);
}

/** The text of a literal, without its interpolations. */
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

/** A text of SQL, or an alias or name that SQL continues: `${e}.status`. */
const mentionsColumns = (node: ts.TemplateExpression): boolean =>
  readsAsSql(saidBy(node)) ||
  node.templateSpans.some(
    ({ literal }) => /^\.[a-z]\w*( |\)|,|::|$)/.test(literal.text) && !/^\.\w+$/.test(literal.text),
  );

type Maker = ts.FunctionLikeDeclaration;

const isAnyText = (type: ts.TypeNode | undefined): boolean =>
  type !== undefined &&
  (type.kind === ts.SyntaxKind.StringKeyword ||
    (ts.isUnionTypeNode(type) && type.types.some(isAnyText)) ||
    (ts.isTypeLiteralNode(type) &&
      type.members.some((member) => ts.isPropertySignature(member) && isAnyText(member.type))));

/** Parameters that may be any text: a closed list of words is none, and what maps over a list is given constants. */
const anyTextsOf = (maker: Maker): string[] =>
  maker.parameters
    .filter(({ type, initializer }) =>
      type || initializer === undefined
        ? isAnyText(type) || (!type && !ts.isCallExpression(maker.parent))
        : ts.isStringLiteral(initializer),
    )
    .flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : name.elements.map((one) => one.getText())));

/** The function that returns a text or builds it up; null where the text is passed to something that runs it. */
function makerOf(node: ts.Node): Maker | null {
  for (let at = node; !ts.isSourceFile(at.parent); at = at.parent) {
    const { parent } = at;
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== at) return null;
    if (ts.isFunctionLike(at.parent) && 'body' in at.parent) return at.parent;
  }
  return null;
}

const namesIn = (node: ts.Node): string[] =>
  ts.isIdentifier(node) ? [node.text] : node.getChildren().flatMap((child) => namesIn(child));

/** Lines of a file, from 1, where a function makes SQL of texts that it is given. */
function gluedLinesOf(text: string): number[] {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const found: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) && mentionsColumns(node)) {
      const maker = makerOf(node);
      const given = maker ? anyTextsOf(maker) : [];
      if (
        node.templateSpans.some(({ expression }) => namesIn(expression).some((name) => given.includes(name)))
      )
        found.push(file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Faults of SQL that is put together from names of columns, which no reader and no parser sees whole. */
export const findGluedSql = (root: string): string[] =>
  filesOf(root)
    .filter((file) => SOURCE.test(file))
    .flatMap((file) =>
      gluedLinesOf(readFileSync(join(root, file), 'utf8')).map(
        (line) =>
          `${file}:${line}: a function makes SQL of a text it is given. Let a view or a function of the database say it, or a constant that names its aliases.`,
      ),
    );

/** SQL that is too wide to read in a review. */
export const findWideSql = (root: string): string[] =>
  filesOf(root)
    .filter((file) => SOURCE.test(file))
    .flatMap((file) =>
      wideLinesOf(readFileSync(join(root, file), 'utf8')).map(
        (line) =>
          `${file}:${line}: SQL wider than ${WIDEST_LINE} columns. Give each clause (from, join, where, and) a line of its own.`,
      ),
    );
