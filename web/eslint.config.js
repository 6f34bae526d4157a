import js from '@eslint/js'
import boundaries from 'eslint-plugin-boundaries'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import { join } from 'node:path'
import tseslint from 'typescript-eslint'

const sees = (from, ...types) => ({ from: { type: from }, allow: { to: { type: types } } })

const words = 'Texts that people read stand in src/locales, in both languages.'

export default tseslint.config(
  { ignores: ['dist', 'build', 'node_modules', 'src/lib/api/schema.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: { allowDefaultProject: ['*.js', '*.cjs'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-imports': ['error', { paths: [{ name: 'antd/es', message: 'Import from antd.' }], patterns: ['antd/lib/*'] }],
    },
  },
  { files: ['**/*.{js,cjs}'], ...tseslint.configs.disableTypeChecked },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: globals.node }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['src/**/*.{ts,tsx}'],
    ...jsxA11y.flatConfigs.strict,
    plugins: { ...jsxA11y.flatConfigs.strict.plugins, 'react-hooks': reactHooks },
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      ...reactHooks.configs.recommended.rules,
      // A list box is a list to look at and an option its item.
      'jsx-a11y/no-noninteractive-element-to-interactive-role': ['error', { ul: ['listbox', 'menu', 'tablist', 'grid', 'tree'], li: ['option', 'menuitem', 'tab', 'row', 'treeitem'] }],
      // A dialog or an inline editor that opens on request takes the focus; that is what the keyboard needs.
      'jsx-a11y/no-autofocus': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/locales/**', 'src/testing/**', 'src/**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXText[value=/[A-Za-z\\u3400-\\u9fff]/]', message: words },
        { selector: 'Literal[value=/[\\u3400-\\u9fff]/]', message: words },
        { selector: 'TemplateElement[value.raw=/[\\u3400-\\u9fff]/]', message: words },
        { selector: 'JSXAttribute[name.name=/^(title|placeholder|label|aria-label|description|okText|cancelText)$/] > Literal', message: words },
      ],
    },
  },
  {
    // The walls: app sees everything; a feature sees records, ui and lib, never another feature.
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { [join(import.meta.dirname, 'eslint.resolver.cjs')]: {} },
      'boundaries/elements': [
        { type: 'app', pattern: 'src/app' },
        { type: 'feature', pattern: 'src/features/*/*', capture: ['module', 'useCase'] },
        { type: 'records', pattern: 'src/records' },
        { type: 'ui', pattern: 'src/ui' },
        { type: 'lib', pattern: 'src/lib' },
        { type: 'locales', pattern: 'src/locales' },
        { type: 'testing', pattern: 'src/testing' },
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          rules: [
            sees('app', 'app', 'feature', 'records', 'ui', 'lib', 'locales', 'testing'),
            sees('feature', 'records', 'ui', 'lib', 'locales', 'testing'),
            {
              from: { type: 'feature' },
              allow: { to: { type: 'feature', captured: { module: '{{from.captured.module}}', useCase: '{{from.captured.useCase}}' } } },
            },
            sees('records', 'records', 'ui', 'lib', 'locales', 'testing'),
            sees('ui', 'ui', 'lib', 'locales', 'testing'),
            sees('lib', 'lib', 'locales', 'testing'),
            sees('locales', 'locales'),
            sees('testing', 'testing', 'records', 'ui', 'lib', 'locales'),
          ],
        },
      ],
    },
  },
)
