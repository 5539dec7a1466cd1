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

/** Arguments of every list: which part of it, in which order. */
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

const ENTITY_VERBS = /^(insert|update|delete|save|upsert|remove|find|findBy|findOneBy|existsBy|countBy)$/;
const OF_A_LIST = new Set(['relations', 'take', 'skip']);
const asTold = 'docs/decisions/0079 says where the line runs.';

/** TypeORM writes and reads rows by what they are called, in a transaction; all else is a named statement. */
const typeorm = {
  meta: { type: 'problem', docs: { description: 'The line between entities and statements' } },
  create: (context) => ({
    CallExpression({ callee, arguments: [entity, options] }) {
      if (callee.type !== 'MemberExpression') return;
      const verb = callee.property.name;
      if (verb === 'createQueryBuilder' || verb === 'getRepository')
        context.report({
          node: callee,
          message: `Write a named statement, or ask the transaction: tx.findOneBy(SomeEntity, { id }). ${asTold}`,
        });
      if (!ENTITY_VERBS.test(verb) || !entity?.name?.endsWith('Entity')) return;
      if (callee.object.name !== 'tx')
        context.report({
          node: callee,
          message: `Entities are written and read through the manager of the transaction, called tx. ${asTold}`,
        });
      const keys = options?.type === 'ObjectExpression' ? options.properties.map(({ key }) => key?.name) : [];
      if (verb === 'find' && keys.some((key) => OF_A_LIST.has(key)))
        context.report({
          node: callee,
          message: `A list, or rows of two tables, is a named statement. ${asTold}`,
        });
    },
    Decorator({ expression }) {
      const options = expression.arguments?.at(-1);
      if (!/^(OneTo|ManyTo)/.test(expression.callee?.name) || options?.type !== 'ObjectExpression') return;
      if (options.properties.some(({ key }) => key?.name === 'eager' || key?.name === 'lazy'))
        context.report({
          node: expression,
          message: `A relation loads nothing by itself: no eager, no lazy. ${asTold}`,
        });
    },
  }),
};

export default {
  meta: { name: 'campus' },
  rules: { imports, 'double-casts': doubleCasts, 'list-arguments': listArguments, typeorm },
};
