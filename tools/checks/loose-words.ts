import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesOf } from './tree.ts';

/** What the server, its commands and the page that checks certificates consist of. */
const SPEAKS = /^(libs\/server\/[^/]+|apps\/api|apps\/verifier)\/src\/.*\.ts$/;

/** Names of courses and people that a new campus begins with are data; specs plant what they need. */
const BESIDE = /\.(spec|fixture)\.ts$|^apps\/api\/src\/(seeds|migrations)\//;

const LANGUAGES = ['es', 'en', 'fr'] as const;

/** A file for one language: `result-words.es.ts`. */
const FOR_ONE = /\.(es|en|fr)\.ts$/;

/** No words: a tag such as `es-MX`, and the names of languages in themselves. */
const NO_WORDS = /^[a-z]{2}([-_][A-Za-z0-9]+)*$|^(Español|English|Français)$/;

const saysSomething = (text: string): boolean => /\p{L}{2}/u.test(text) && !NO_WORDS.test(text);

/** Whether a piece of code contains words for a reader. */
function hasWords(node: ts.Node): boolean {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
    return saysSomething(node.text);
  return ts.forEachChild(node, hasWords) ?? false;
}

const nameOf = (node: ts.ObjectLiteralElementLike | ts.VariableDeclaration): string =>
  node.name && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) ? node.name.text : '';

const isForOne = (name: string): boolean => LANGUAGES.some((language) => language === name);

/** What has a part for each language, and words in them: an object, or variables side by side. */
function placesOf(source: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = [];
  const look = (parts: readonly (ts.ObjectLiteralElementLike | ts.VariableDeclaration)[]): void => {
    const spoken = parts.filter((part) => isForOne(nameOf(part)));
    if (spoken.length === LANGUAGES.length && spoken.some(hasWords)) found.push(...spoken.slice(0, 1));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) look(node.properties);
    ts.forEachChild(node, visit);
  };
  visit(source);
  look(
    source.statements.filter(ts.isVariableStatement).flatMap((one) => [...one.declarationList.declarations]),
  );
  return found;
}

/**
 * Words for people that are in code by language, where neither translators nor the checks of catalogues find
 * them.
 */
export const findLooseWords = (root: string): string[] =>
  filesOf(root)
    .filter((file) => SPEAKS.test(file) && !BESIDE.test(file))
    .flatMap((file) => {
      const instead = 'words belong in words/{es,en,fr,notes}.json beside the code that says them.';
      if (FOR_ONE.test(file)) return [`${file}: is for one language; ${instead}`];
      const text = readFileSync(join(root, file), 'utf8');
      if (!LANGUAGES.every((language) => new RegExp(`\\b${language}\\b`).test(text))) return [];
      const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      return placesOf(source).map((node) => {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        return `${file}:${line + 1}: has words by language; ${instead}`;
      });
    });
