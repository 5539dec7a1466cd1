import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesOf } from '../../../../tools/checks/tree.ts';

const SERVER = join(import.meta.dirname, '../../../../libs/server');

/** A function, a constant, or a class member: its string literals, and the names it uses. */
export interface Piece {
  file: string;
  /** `name`, or `Class.member`. */
  name: string;
  isMethod: boolean;
  texts: string[];
  /** Names of pieces; a member of a class by `Class.member`. */
  uses: Set<string>;
}

/** What is declared in the server, by name: two pieces of one name are both meant. */
export type Pieces = ReadonlyMap<string, readonly Piece[]>;

/** What is declared as of a class or an interface, and which it is. */
function partsIn(
  declared: readonly (ts.PropertyDeclaration | ts.ParameterDeclaration)[],
): [string, string][] {
  return declared.flatMap(({ name, type }): [string, string][] =>
    type && ts.isTypeReferenceNode(type) ? [[name.getText(), type.typeName.getText()]] : [],
  );
}

/** Properties of a class, as its constructor and its fields say. */
const partsOf = ({ members }: ts.ClassDeclaration): Map<string, string> =>
  new Map([
    ...partsIn(members.filter(ts.isPropertyDeclaration)),
    ...partsIn(members.filter(ts.isConstructorDeclaration).flatMap(({ parameters }) => [...parameters])),
  ]);

/** What a function is given, and those inside it. */
function parametersIn(body: ts.Node): [string, string][] {
  const found = ts.isFunctionLike(body) ? partsIn([...body.parameters]) : [];
  body.forEachChild((node) => {
    found.push(...parametersIn(node));
  });
  return found;
}

const ownersOf = ({ name, heritageClauses }: ts.ClassDeclaration): string[] => [
  ...(name ? [name.text] : []),
  ...[...(heritageClauses ?? [])].flatMap(({ types }) => types.map(({ expression }) => expression.getText())),
];

/** What names mean in a file or in a class of it. */
interface Scope {
  /** Names that the file declares at its outermost or imports; whatever else is called so is a local thing. */
  known: ReadonlySet<string>;
  /** The class, and what it extends or implements. */
  owners: readonly string[];
  parts: ReadonlyMap<string, string>;
}

/** `part.member` and `this.part.member` are of the part's class, or of all that implement it; `this.member` of this class. */
function methodsUsed({ expression, name }: ts.PropertyAccessExpression, { owners, parts }: Scope): string[] {
  if (expression.kind === ts.SyntaxKind.ThisKeyword) return owners.map((owner) => `${owner}.${name.text}`);
  // A part may have been taken out of `this` first.
  const isPart =
    ts.isPropertyAccessExpression(expression) && expression.expression.kind === ts.SyntaxKind.ThisKeyword;
  const partName = isPart ? expression.name.text : expression.getText();
  const part = parts.get(partName);
  return part ? [`${part}.${name.text}`] : [];
}

function namesUsed(node: ts.Node, scope: Scope): string[] {
  if (ts.isIdentifier(node)) {
    const { parent } = node;
    const isOfAnother = ts.isPropertyAccessExpression(parent) && parent.name === node;
    return !isOfAnother && scope.known.has(node.text) ? [node.text] : [];
  }
  if (!ts.isPropertyAccessExpression(node)) return [];
  // `sql.statement` of a file that is imported whole.
  const isWhole = ts.isIdentifier(node.expression) && scope.known.has(`* ${node.expression.text}`);
  return isWhole ? [node.name.text] : methodsUsed(node, scope);
}

function namesKnown(source: ts.SourceFile): Set<string> {
  const known = new Set<string>();
  for (const node of source.statements) {
    if (ts.isFunctionDeclaration(node) && node.name) known.add(node.name.text);
    if (ts.isVariableStatement(node))
      for (const { name } of node.declarationList.declarations) known.add(name.getText());
    const named = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
    if (named && ts.isNamespaceImport(named)) known.add(`* ${named.name.text}`);
    if (named && ts.isNamedImports(named)) for (const { name } of named.elements) known.add(name.text);
  }
  return known;
}

function pieceOf(file: string, name: string, body: ts.Node, scope: Scope): Piece {
  const piece: Piece = { file, name, isMethod: scope.owners.length > 0, texts: [], uses: new Set() };
  const inside = { ...scope, parts: new Map([...scope.parts, ...parametersIn(body)]) };
  const look = (node: ts.Node): void => {
    if (ts.isDecorator(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      piece.texts.push(node.text);
    for (const used of namesUsed(node, inside)) piece.uses.add(used);
    node.forEachChild(look);
  };
  body.forEachChild(look);
  return piece;
}

function piecesIn(file: string): Piece[] {
  const text = readFileSync(join(SERVER, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const known = namesKnown(source);
  const plain: Scope = { known, owners: [], parts: new Map() };
  return source.statements.flatMap((node): Piece[] => {
    if (ts.isFunctionDeclaration(node) && node.name) return [pieceOf(file, node.name.text, node, plain)];
    if (ts.isVariableStatement(node))
      return node.declarationList.declarations.map((one) => pieceOf(file, one.name.getText(), one, plain));
    if (!ts.isClassDeclaration(node) || !node.name) return [];
    const scope: Scope = { known, owners: ownersOf(node), parts: partsOf(node) };
    // A method is found by the names of what its class extends and implements too.
    return node.members.flatMap((member) => {
      const name = member.name?.getText();
      return name ? scope.owners.map((owner) => pieceOf(file, `${owner}.${name}`, member, scope)) : [];
    });
  });
}

/** Everything the server's files declare at their outermost. */
export function piecesOfServer(): Pieces {
  const files = filesOf(SERVER).filter(
    (file) => /\/src\/.*\.ts$/.test(file) && !/\.(spec|fixture|refusals)\.ts$|\.d\.ts$/.test(file),
  );
  return Map.groupBy(files.flatMap(piecesIn), ({ name }) => name) as Pieces;
}

/** All that may be reached from some pieces. Names are taken as they stand: rather too much is reached than too little. */
export function reachedFrom(roots: readonly Piece[], pieces: Pieces): Set<Piece> {
  const reached = new Set<Piece>();
  const waiting = [...roots];
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    if (reached.has(piece)) continue;
    reached.add(piece);
    for (const name of piece.uses) waiting.push(...(pieces.get(name) ?? []));
  }
  return reached;
}
