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

const TIMES =
  'Without a zone the text would be read in the zone of this computer: use parseTime of src/core/clock.ts.';
const textTimes = [
  'CallExpression[callee.object.name="Date"][callee.property.name="parse"]',
  'NewExpression[callee.name="Date"] > :matches(TemplateLiteral, Literal[raw=/^[^0-9]/]).arguments',
].map((selector) => ({ selector, message: TIMES }));

/** What shows text, and the only file for it: there every text is made harmless for that place. */
const SHARED = 'src/features/shared';
const places = [
  {
    file: `${SHARED}/messages.ts`,
    why: 'The editor makes command links of foreign text in messages, and icons in picks.',
    selectors: named(
      '/^(show(Information|Warning|Error)Message|(show|create)(InputBox|QuickPick)|withProgress|setStatusBarMessage)$/',
    ),
  },
  {
    file: `${SHARED}/treeItem.ts`,
    why: 'A row shows foreign text.',
    selectors: [
      ...made('TreeItem'),
      'AssignmentExpression > MemberExpression.left[property.name="description"]',
    ],
  },
  {
    file: `${SHARED}/safeMarkdown.ts`,
    why: 'Markdown makes links, pictures and HTML of foreign text.',
    selectors: [...made('MarkdownString'), ...named('/^(isTrusted|supportHtml|supportThemeIcons)$/')],
  },
  {
    file: `${SHARED}/statusItem.ts`,
    why: 'The status bar makes icons of foreign text.',
    selectors: named('createStatusBarItem'),
  },
  {
    file: `${SHARED}/openPage.ts`,
    why: 'An address is opened exactly as it is, and never one of a command or a file.',
    selectors: named('openExternal'),
  },
  {
    file: `${SHARED}/pages/webviewPanel.ts`,
    why: 'The title of a tab is one line.',
    selectors: named('createWebviewPanel'),
  },
  {
    file: `${SHARED}/openPage.ts`,
    why: 'The editor opens whatever it is given there: only files of the output cache and of remote projects.',
    selectors: ['Literal[value=/^(vscode[.]open(Folder)?$|simpleBrowser[.]|markdown[.]|_workbench[.])/]'],
  },
  {
    file: 'src/features/storyboard/storyboardCommands.ts',
    why: 'The editor opens whatever it is given there: only storyboards.',
    selectors: ['Literal[value="vscode.openWith"]'],
  },
  {
    file: null,
    why: 'A terminal carries out foreign text.',
    selectors: named('/^(createTerminal|sendText|ShellExecution|ProcessExecution)$/'),
  },
  {
    file: null,
    why: 'A page makes markup of foreign text: a template of lit escapes it.',
    selectors: [
      ...named('/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|createContextualFragment)$/'),
      'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]',
      'ImportSpecifier[imported.name=/^unsafe/]',
    ],
  },
  {
    file: null,
    why: '`oneLine` makes a foreign text a part of a sentence; `rawText` is for what is not shown.',
    selectors: [
      'CallExpression[callee.property.name="t"] CallExpression[callee.name="rawText"]',
      'CallExpression[callee.name="t"] CallExpression[callee.name="rawText"]',
    ],
  },
];

const pageLinks = {
  selector: 'TemplateElement[value.raw=/(^|\\s)(href|srcdoc|action|xlink:href|on[a-z]+)=[\\u0022\\u0027]?$/]',
  message: 'A page has no links: the host opens what its user asks for.',
};

/** A member by its name, however it is reached. */
function named(name) {
  const test = name.startsWith('/') ? name : `"${name}"`;
  return [
    // `workspace.isTrusted` is the user's trust in a folder, not that of a Markdown text.
    `MemberExpression[property.name=${test}]:not([object.property.name="workspace"])`,
    `MemberExpression[property.value=${test}]`,
    `ObjectPattern > Property[key.name=${test}]`,
  ];
}

/** A class that only one file makes, as it is or extended. */
function made(name) {
  return ['NewExpression[callee', 'ClassDeclaration[superClass', 'ClassExpression[superClass'].flatMap(
    (place) => [`${place}.property.name="${name}"]`, `${place}.name="${name}"]`],
  );
}

/** The places that a file must not show text in by itself. */
function placesFor(own) {
  return places
    .filter(({ file }) => file === null || file !== own)
    .flatMap(({ file, why, selectors }) =>
      selectors.map((selector) => ({ selector, message: file ? `${why} Only ${file} does it.` : why })),
    );
}

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
      'no-restricted-syntax': [
        'error',
        ...dummySignals,
        ...textTimes,
        ...placesFor(null),
        newRequest,
        castPermit,
      ],
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
    // Local files, which the editor serves.
    files: ['src/webviews/shared/localFile.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['src/webviews/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...dummySignals, ...placesFor(null), pageLinks] },
  },
  {
    files: ['src/net/**/*.ts', 'src/calls/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...dummySignals, ...textTimes, castPermit] },
  },
  {
    // The platforms that it plays write the times themselves.
    files: ['src/sandbox/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...dummySignals, castPermit] },
  },
  {
    files: ['src/jobs/submit/paidSubmission.ts'],
    rules: { 'no-restricted-syntax': ['error', ...dummySignals, ...textTimes, newRequest] },
  },
  ...places
    .filter(({ file }) => file !== null)
    .map(({ file }) => ({
      files: [file],
      rules: {
        'no-restricted-syntax': [
          'error',
          ...dummySignals,
          ...textTimes,
          ...placesFor(file),
          newRequest,
          castPermit,
        ],
      },
    })),
  {
    // Days of Backlot's own, in UTC.
    files: ['src/jobs/money/calendar.ts', 'src/features/jobs/view/drawJobGroup.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...dummySignals, ...placesFor(null), newRequest, castPermit],
    },
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
