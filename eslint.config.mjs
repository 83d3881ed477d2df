import tseslint from 'typescript-eslint';

const NETWORK = 'Only src/net talks to the network.';
const SECRETS = "Only src/accounts touches the editor's secret storage; everything else asks the vault.";
const PAID = 'Only PaidSubmission has a permit: it asks, stores the intent, and knows when a repeat is safe.';
const ONE_WAY = 'A request is made by a session: session.call, session.stream, session.prepare.';
const newRequest = { selector: 'NewExpression[callee.name="Request"]', message: ONE_WAY };
const castPermit = { selector: 'TSAsExpression[typeAnnotation.typeName.name="PaidPermit"]', message: PAID };

const DUMMY_SIGNAL =
  'A signal that nobody can abort cancels nothing: take the one of the caller, of the notice or of the owner.';
const dummySignals = [
  'MemberExpression[property.name="signal"][object.type="NewExpression"][object.callee.name="AbortController"]',
  'VariableDeclarator[id.type="ObjectPattern"][init.type="NewExpression"][init.callee.name="AbortController"]',
].map((selector) => ({ selector, message: DUMMY_SIGNAL }));

const MESSAGES =
  'The editor makes command links of foreign text: use src/features/shared/messages.ts, which leaves none.';
const messageCalls =
  '/^(show(Information|Warning|Error)Message|(show|create)(InputBox|QuickPick)|withProgress|setStatusBarMessage)$/';
const messages = [
  `MemberExpression[property.name=${messageCalls}]`,
  `MemberExpression[property.value=${messageCalls}]`,
  `ObjectPattern > Property[key.name=${messageCalls}]`,
].map((selector) => ({ selector, message: MESSAGES }));

const networkGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const networkProperties = [
  ...['globalThis', 'global', 'self', 'window'].flatMap((object) =>
    networkGlobals.map((property) => ({ object, property, message: NETWORK })),
  ),
  { object: 'navigator', property: 'sendBeacon', message: NETWORK },
];
const secretProperties = ['context', 'extensionContext'].map((object) => ({
  object,
  property: 'secrets',
  message: SECRETS,
}));

export default tseslint.config(
  {
    ignores: ['dist', 'out', 'test/fixtures/platform', '**/*.gen.ts', 'src/*/built', '**/*.cjs', '**/*.mjs'],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/webviews/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // An async function without await keeps a signature's promise; wrapping by hand would say the same twice.
      '@typescript-eslint/require-await': 'off',
      // `_` marks a parameter that a signature asks for; `{ id: _, ...rest }` leaves a property out.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_+$', ignoreRestSiblings: true }],
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...networkGlobals.map((name) => ({ name, message: NETWORK }))],
      'no-restricted-properties': ['error', ...networkProperties, ...secretProperties],
      '@typescript-eslint/no-restricted-types': [
        'error',
        { types: { SecretStorage: SECRETS, 'vscode.SecretStorage': SECRETS } },
      ],
      'no-restricted-syntax': ['error', ...dummySignals, ...messages, newRequest, castPermit],
    },
  },
  {
    files: ['src/net/**/*.ts'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-properties': ['error', ...secretProperties],
    },
  },
  {
    files: ['src/accounts/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...networkProperties],
      '@typescript-eslint/no-restricted-types': 'off',
    },
  },
  {
    files: ['src/net/**/*.ts', 'src/calls/**/*.ts', 'src/sandbox/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...dummySignals, castPermit] },
  },
  {
    files: ['src/jobs/submit/paidSubmission.ts'],
    rules: { 'no-restricted-syntax': ['error', ...dummySignals, newRequest] },
  },
  {
    files: ['src/features/shared/messages.ts'],
    rules: { 'no-restricted-syntax': ['error', ...dummySignals, newRequest, castPermit] },
  },
  // A command line speaks through the console.
  { files: ['src/sandbox/cli.ts'], rules: { 'no-console': 'off' } },
  {
    // A module is declared for files of one kind; there is no other way to name a type of ours in it.
    files: ['src/**/*.d.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A value that a test expects and that is missing fails the test there and then.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
