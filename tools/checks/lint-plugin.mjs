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

/** What each list is asked: which part of it, in which order. */
const LIST = new Set(['limit', 'offset', 'sort', 'isDescending']);

const listArguments = {
  meta: { type: 'problem', docs: { description: 'The arguments of a list are one class' } },
  create: (context) => ({
    Decorator({ expression }) {
      const [name] = expression.type === 'CallExpression' ? expression.arguments : [];
      if (expression.callee?.name !== 'Args' || !LIST.has(name?.value)) return;
      context.report({
        node: expression,
        message:
          'What a list is asked is one class beside its type: extend searchedArgs, sortedArgs, PageArgs or LimitArgs (platform/graphql/list-args.ts).',
      });
    },
  }),
};

export default {
  meta: { name: 'campus' },
  rules: { imports, 'double-casts': doubleCasts, 'list-arguments': listArguments },
};
