// The rules of our own that .oxlintrc.json loads.
import { relative, sep } from 'node:path';
import { readProjects, refusalOf, root } from './import-rule.mjs';

const projects = readProjects(root);

const imports = {
  meta: { type: 'problem', docs: { description: 'Imports follow boundaries.mjs' } },
  create(context) {
    const from = relative(root, context.filename).split(sep).join('/');
    const judge = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const message = refusalOf(projects, from, source.value);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: (node) => judge(node.source),
      ExportNamedDeclaration: (node) => judge(node.source),
      ExportAllDeclaration: (node) => judge(node.source),
      ImportExpression: (node) => judge(node.source),
      TSImportType: (node) => judge(node.source ?? node.argument?.literal ?? node.argument),
      TSExternalModuleReference: (node) => judge(node.expression),
    };
  },
};

/** `x as unknown as T` tells the compiler to look away twice. */
const doubleCasts = {
  meta: { type: 'problem', docs: { description: 'No cast through unknown' } },
  create: (context) => ({
    TSAsExpression({ expression }) {
      if (expression.type !== 'TSAsExpression' || expression.typeAnnotation.type !== 'TSUnknownKeyword')
        return;
      context.report({
        node: expression,
        message: 'Never cast through unknown: narrow the value, or parse it.',
      });
    },
  }),
};

export default { meta: { name: 'campus' }, rules: { imports, 'double-casts': doubleCasts } };
