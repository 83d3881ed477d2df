/**
 * Imports point one way. Each layer may import itself and what stands left of it:
 * core ← net ← accounts ← calls ← providers ← media ← runs ← jobs ← studio ← agents ← features ← compose
 * A test plants a bad import for each rule and expects that it is found.
 */
const layers = [
  'core',
  'net',
  'accounts',
  'calls',
  'providers',
  'media',
  'runs',
  'jobs',
  'studio',
  'agents',
  'features',
];

const upward = layers.map((layer, index) => ({
  name: `${layer}-imports-left`,
  comment: `src/${layer} may import only itself and the layers before it.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  // The sandbox and the pages have rules of their own below.
  to: { path: '^src/', pathNot: [`^src/(${layers.slice(0, index + 1).join('|')}|sandbox|webviews)/`] },
}));

/** The rooms of `jobs`, each with the others that it may import. */
const jobsRooms = { store: [], money: ['store'], submit: ['store', 'money'], watch: ['store'] };

const betweenJobsRooms = Object.entries(jobsRooms).map(([room, others]) => ({
  name: `jobs-${room}-imports-left`,
  comment: `src/jobs/${room} may import of jobs only ${[...others, 'itself'].join(', ')}; jobs.ts puts the rooms together.`,
  severity: 'error',
  from: { path: `^src/jobs/${room}/` },
  to: { path: '^src/jobs/', pathNot: [`^src/jobs/(${[room, ...others].join('|')})/`] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upward,
    ...betweenJobsRooms,
    {
      name: 'no-import-of-the-entry',
      comment: 'The editor loads it; it registers and composes, and has nothing to give.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/extension\\.ts$' },
    },
    {
      name: 'vscode-only-in-the-editor-layers',
      comment:
        'All else runs and is tested in plain Node; accounts, studio and agents have one adapter each.',
      severity: 'error',
      from: {
        path: '^(src|specs)/',
        pathNot: [
          '^src/features/',
          '^src/(compose|composeBase|composeJobs|extension)\\.ts$',
          '^src/(accounts|studio|agents)/[^/]+\\.vscode\\.ts$',
        ],
      },
      to: { path: '^vscode$' },
    },
    {
      name: 'only-net-opens-connections',
      comment: 'The origin check and the redaction of HttpClient hold only while there is no other way out.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(net|sandbox)/' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram)$|^undici|^ws$' },
    },
    {
      name: 'platforms-only-by-their-abilities',
      comment:
        "A feature is written once, against abilities: a platform's files are its own and those of the index.",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/providers/' },
      to: { path: '^src/providers/[^/]+/' },
    },
    {
      name: 'platforms-know-no-other',
      comment: 'A platform can be added or taken away as one folder.',
      severity: 'error',
      from: { path: '^src/providers/([^/]+)/' },
      to: { path: '^src/providers/[^/]+/', pathNot: '^src/providers/$1/' },
    },
    {
      name: 'only-sessions-have-a-transport',
      comment:
        'It sends what it is given: a session checks the call first, and asks for the consent that it needs.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(compose|composeBase|composeJobs|composeCommandLine)\\.ts$' },
      to: { path: '^src/accounts/transports', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'problems-are-made-of-answers-once',
      comment:
        'Of a call in one file, which takes the secrets out first; of a download by the network itself.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(net/|calls/reply\\.ts$)' },
      to: { path: '^src/net/errors/answer' },
    },
    {
      name: 'sandbox-stands-alone',
      comment: "The client's mistakes must not be mirrored in the sandbox that tests it.",
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { path: '^src/', pathNot: '^src/sandbox/' },
    },
    {
      name: 'no-import-of-the-sandbox',
      comment: 'It is its own bundle, started by path; only its message types are shared.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/sandbox/' },
      to: { path: '^src/sandbox/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'webviews-import-only-protocols',
      comment: 'A page shares only the message protocol with the host.',
      severity: 'error',
      from: { path: '^src/webviews/' },
      to: {
        path: '^src/',
        pathNot: ['^src/webviews/', '^src/features/([^/]+|shared/pages)/[^/]*Messages\\.ts$'],
      },
    },
    {
      name: 'protocols-import-nothing-of-the-host',
      comment: 'The message protocol is bundled into the page.',
      severity: 'error',
      from: { path: '^src/features/([^/]+|shared/pages)/[^/]*Messages\\.ts$' },
      // Parts of several protocols are shared.
      to: {
        path: ['^src/', '^vscode$', '^node:'],
        pathNot: '^src/features/shared/pages/[^/]*Messages\\.ts$',
      },
    },
    {
      name: 'no-import-of-the-pages',
      comment: 'Browser code runs in a page, loaded by its address.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/webviews/' },
      to: { path: '^src/webviews/' },
    },
    {
      name: 'product-needs-no-tools',
      comment: 'Neither tests nor the generators are shipped.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|specs/tools)/' },
    },
    {
      name: 'no-circular',
      comment: 'Of two modules that need each other, one is not loaded yet when the other runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-circular-types-in-features',
      comment:
        'Features that know each other in a circle, if only by types, cannot be read or moved one by one.',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { circular: true },
    },
    {
      name: 'every-import-is-found',
      comment:
        'An import that the checker cannot follow is one that no rule sees. The editor brings `vscode` itself.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
