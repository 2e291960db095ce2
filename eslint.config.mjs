import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { importLaw } from './scripts/checks/import-law.ts';

const TYPESCRIPT = ['**/*.{ts,tsx,mts}'];

export default tseslint.config(
  {
    ignores: [
      ...['.astro/', '.cache/', 'dist/', 'public/', 'test-results/'],
      // Files of exercises are parts of a notebook and no modules: scripts/cells looks after them.
      ...['content/**/cells/', 'tests/scripts/check-lesson/{faults,sound}/'],
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Indexing typed arrays in inner loops is what most of the mathematics does.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Interfaces here describe records of closures: none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Text is taken apart by code points on purpose.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  ...astro.configs.recommended,
  ...importLaw(import.meta.dirname),
  {
    files: ['**/*.{ts,tsx,mts,mjs,astro}'],
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
    },
  },
  { files: ['scripts/**', 'tests/e2e/**'], rules: { 'no-console': 'off' } },
);
