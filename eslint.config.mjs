import { existsSync } from 'node:fs';
import js from '@eslint/js';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importPlugin, readProjects, root } from './tools/checks/import-rule.mjs';

const specs = ['**/*.spec.{ts,tsx}', '**/test/**', 'apps/journeys/**'];
const configs = [
  '**/*.config.{js,mjs,ts}',
  '**/global-{setup,teardown}.ts',
  '*.mjs',
  'tools/jest-browser/environment.js',
];

/** `x as unknown as T` tells the compiler to look away twice. */
const doubleCast = {
  selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
  message: 'Never cast through unknown: narrow the value, or parse it.',
};

const limits = { skipBlankLines: true, skipComments: true };

/** Projects for the browser keep what runs under Node, their tests above all, in a configuration of its own. */
const underNode = readProjects(root)
  .filter(({ folder }) => existsSync(`${root}/${folder}/tsconfig.node.json`))
  .map(({ folder }) => ({
    files: [`${folder}/src/**/*.spec.{ts,tsx}`, `${folder}/src/testing/**/*.{ts,tsx}`],
    languageOptions: { parserOptions: { projectService: false, project: `${folder}/tsconfig.node.json` } },
  }));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/dist-*/**',
      '**/generated/**',
      '**/coverage/**',
      '**/test-results/**',
      'content/**',
      '.*/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { campus: importPlugin(root), 'import-x': importX },
    rules: {
      'campus/imports': 'error',
      'import-x/no-default-export': 'error',
      'max-lines': ['error', { max: 400, ...limits }],
      'max-lines-per-function': ['error', { max: 60, ...limits }],
      'no-restricted-syntax': ['error', doubleCast],
      'no-warning-comments': ['error', { terms: ['fixme', 'xxx', 'hack'], location: 'start' }],
      'no-console': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // What we say of a library without types is needed wherever the file that uses it is checked.
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  // Decorator metadata needs Nest's and TypeORM's classes as values; everywhere else types are imported as types.
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['apps/api/**', 'libs/server/**'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  {
    files: ['{apps,libs,libs/server}/*/{src,test}/**/*.{ts,tsx}', 'tools/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  ...underNode,
  {
    files: ['{apps,libs}/**/*.tsx', '{apps,libs}/**/use-*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  // A migration is as long as the tables it makes.
  { files: ['apps/api/src/migrations/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: specs, rules: { 'max-lines-per-function': 'off' } },
  { files: configs, rules: { 'import-x/no-default-export': 'off' } },
  { files: ['**/*.{js,mjs}'], rules: { 'no-undef': 'off' } },
);
