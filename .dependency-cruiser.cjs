/**
 * Imports point one way. Each layer may import itself and what stands left of it:
 * core ← net ← accounts ← providers ← outputs ← streams ← jobs ← operations ← studio ← agents ← {ui, commands} ← compose
 */
const layers = ['core', 'net', 'accounts', 'providers', 'outputs', 'streams', 'jobs', 'operations', 'studio', 'agents'];

const upward = layers.map((layer, index) => ({
  name: `${layer}-imports-left`,
  comment: `src/${layer} may import only itself and the layers before it.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: [`^src/(${layers.slice(0, index + 1).join('|')})/`] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'ui-below-compose',
      comment: 'Views and commands get their objects handed in; only types may come from compose.',
      severity: 'error',
      from: { path: '^src/(ui|commands)/' },
      to: { path: '^src/(compose|extension)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'vscode-only-in-the-editor-layers',
      comment: 'Everything below runs and is tested in plain Node; accounts, studio and agents have one adapter each.',
      severity: 'error',
      from: { path: '^src/(core|net|providers|outputs|streams|jobs|operations|sandbox|webviews)/|^src/(accounts|studio|agents)/(?!.*\\.vscode\\.ts$)' },
      to: { path: '^vscode$' },
    },
    {
      name: 'paid-submits-only-through-the-gate',
      comment: 'Only the gate and what settles its records call the function that submits paid work.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/jobs/' },
      to: { path: '^src/jobs/submit' },
    },
    {
      name: 'sandbox-stands-alone',
      comment: "The client's mistakes must not be mirrored in the sandbox that tests it.",
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { path: '^src/', pathNot: '^src/sandbox/' },
    },
    {
      name: 'nobody-imports-the-sandbox',
      comment: 'It is its own bundle, started by path; only its message types are shared.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/sandbox/' },
      to: { path: '^src/sandbox/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'webviews-take-types-only',
      comment: 'The page may know the messages of the host and nothing else of it.',
      severity: 'error',
      from: { path: '^src/webviews/' },
      to: { path: '^src/', pathNot: '^src/webviews/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json'] },
  },
};
