import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', 'scripts/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // restify demands async handlers even where nothing is awaited.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // A schema and its type share one name (docs: style of the project).
    files: ['**/*.ts'],
    rules: { 'no-redeclare': 'off' },
  },
  {
    files: ['src/sandbox/teams/page-*.ts', 'src/pages/page-*.ts'],
    languageOptions: {
      parserOptions: { projectService: false, project: './tsconfig.page.json' },
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  prettier,
);
