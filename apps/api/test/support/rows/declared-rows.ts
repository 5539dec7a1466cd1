import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { list, open, record, value, type Cell, type Shape } from './shapes.ts';

/** A row type as its declaration has it; null where rows are not read. */
export type DeclaredRow = Shape | null;

/** The type of a statement's values: a numbered list, or names. */
export interface DeclaredValues {
  /** Null: a list. */
  names: readonly string[] | null;
  /** There may be more names than these: those of filters, or of who declares it. */
  isOpen: boolean;
}

/** Both of a statement. */
export interface DeclaredTypes {
  row: DeclaredRow;
  values: DeclaredValues;
}

const FACTORIES = new Set(['statement', 'filteredStatement']);
const MENTIONS = /\b(?:filteredStatement|statement)\b/;

/** Rows are made of our own types: what npm's would cost to read is three times the rest. */
const OURS = /^(?:\.|@campus\/)/;

/** One program over the files that declare statements, with what they import of ours. */
function programOver(root: string, files: readonly string[], options: ts.CompilerOptions): ts.Program {
  const host = ts.createCompilerHost(options);
  const cache = ts.createModuleResolutionCache(root, (path) => path, options);
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) =>
      OURS.test(text)
        ? ts.resolveModuleName(text, from, options, host, cache)
        : { resolvedModule: undefined },
    );
  return ts.createProgram(files, options, host);
}

function optionsOf(config: string): ts.CompilerOptions {
  const found = ts.getParsedCommandLineOfConfigFile(
    config,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
  );
  if (!found) throw new Error(`${config} cannot be read`);
  return found.options;
}

const isEmpty = (type: ts.Type): boolean =>
  (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0;

/** Reads row types: interfaces, `Pick`, intersections, imported ones, as the compiler resolves them. */
class RowTypes {
  constructor(private readonly checker: ts.TypeChecker) {}

  /** Of a call of a factory, which returns `Statement<Row, Values>`. */
  ofCall(call: ts.CallExpression): DeclaredTypes {
    const type = this.checker.getTypeAtLocation(call);
    const [row, values] = type.aliasTypeArguments ?? this.argumentsOf(type);
    if (!row || !values) throw new Error('a factory returns Statement<Row, Values>');
    const isRead = (row.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) === 0;
    return { row: isRead ? this.shapeOf(row, []) : null, values: this.valuesOf(values) };
  }

  private valuesOf(type: ts.Type): DeclaredValues {
    if (this.checker.isArrayLikeType(type)) return { names: null, isOpen: false };
    const parts = type.isIntersection() ? type.types : [type];
    const isOpen = parts.some(
      (part) => (part.flags & ts.TypeFlags.TypeParameter) !== 0 || part.getStringIndexType() !== undefined,
    );
    return { names: type.getProperties().map(({ name }) => name), isOpen };
  }

  private argumentsOf(type: ts.Type): readonly ts.Type[] {
    return this.checker.getTypeArguments(type as ts.TypeReference);
  }

  private cellOf(type: ts.Type, around: readonly ts.Type[], isOptional = false): Cell {
    const parts = type.isUnion() ? type.types : [type];
    const filled = parts.filter((part) => !isEmpty(part));
    const shape = this.shapeOfUnion(filled, around);
    return {
      shape,
      nulls: shape.is === 'open' || filled.length < parts.length ? 'may' : 'never',
      ...(isOptional ? { isOptional } : {}),
    };
  }

  /** A union of texts is a text; any other union is undecidable. */
  private shapeOfUnion(parts: readonly ts.Type[], around: readonly ts.Type[]): Shape {
    const [first, ...others] = parts.map((part) => this.shapeOf(part, around));
    if (!first) return open;
    const isOne = others.every(
      (other) => first.is === 'value' && other.is === 'value' && first.type === other.type,
    );
    return isOne ? first : open;
  }

  private shapeOf(type: ts.Type, around: readonly ts.Type[]): Shape {
    const { flags } = type;
    if (flags & ts.TypeFlags.Any) throw new Error('its row type leads out of our own files');
    if (type.isUnion()) return this.shapeOfUnion(type.types, around);
    if (flags & (ts.TypeFlags.StringLike | ts.TypeFlags.TemplateLiteral)) return value('string');
    if (flags & ts.TypeFlags.NumberLike) return value('number');
    if (flags & ts.TypeFlags.BooleanLike) return value('boolean');
    // A text with a brand.
    const base = type.isIntersection()
      ? type.types.find((part) => part.flags & ts.TypeFlags.StringLike)
      : null;
    if (base) return value('string');
    if (!(flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) || around.includes(type)) return open;
    return this.shapeOfObject(type, [...around, type]);
  }

  private shapeOfObject(type: ts.Type, around: readonly ts.Type[]): Shape {
    const name = type.symbol?.name;
    if (name === 'Date' || name === 'Buffer') return value(name);
    if (this.checker.isTupleType(type)) return this.tuple(type, around);
    const element = this.checker.isArrayLikeType(type) ? type.getNumberIndexType() : undefined;
    if (element) return list(this.cellOf(element, around));
    const indexed = type.getStringIndexType();
    const properties = type.getProperties();
    if (indexed && properties.length === 0) return { is: 'map', of: this.cellOf(indexed, around) };
    if (indexed || properties.length === 0) return open;
    return record(
      properties.map((property) => [
        property.name,
        this.cellOf(
          this.checker.getTypeOfSymbol(property),
          around,
          (property.flags & ts.SymbolFlags.Optional) !== 0,
        ),
      ]),
    );
  }

  private tuple(type: ts.Type, around: readonly ts.Type[]): Shape {
    const cells = this.argumentsOf(type).map((part) => this.cellOf(part, around));
    const [first] = cells;
    const isOne = first && cells.every((cell) => JSON.stringify(cell) === JSON.stringify(first));
    return list(isOne ? first : { shape: open, nulls: 'may' });
  }
}

function told(place: string, read: () => DeclaredTypes): DeclaredTypes {
  try {
    return read();
  } catch (error) {
    throw new Error(`${place} declares rows nobody can read`, { cause: error });
  }
}

/** The row type of every declaration in these files, by `file:line` from the root. */
export function declaredTypes(
  root: string,
  files: readonly string[],
  config: string,
): ReadonlyMap<string, DeclaredTypes> {
  const paths = files
    .map((file) => join(root, file))
    .filter((path) => MENTIONS.test(readFileSync(path, 'utf8')));
  const program = programOver(root, paths, optionsOf(join(root, config)));
  const types = new RowTypes(program.getTypeChecker());
  const rows = new Map<string, DeclaredTypes>();
  for (const path of paths) {
    const source = program.getSourceFile(path);
    if (!source) throw new Error(`${path} is no part of the program`);
    const visit = (node: ts.Node): void => {
      if (
        ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        FACTORIES.has(node.expression.text)
      ) {
        const { line } = source.getLineAndCharacterOfPosition(node.expression.getStart(source));
        const place = `${relative(root, path)}:${line + 1}`;
        rows.set(
          place,
          told(place, () => types.ofCall(node)),
        );
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return rows;
}
