import type { FeatureContributions } from '../manifest/contribution.ts';

/** What platforms give, and the recipes that lie beside it. */
const ON_MEDIA = String.raw`resourceFilename =~ /\.(png|apng|jpe?g|webp|gif|avif|svg|mp4|m4v|mov|webm|mkv|mp3|wav|flac|ogg|oga|opus|m4a|aac|glb|gltf|backlot\.json)$/i`;

/** An output, or a job that ended well. */
const outputOrDone = /^(output|job:succeeded)\b/;

export const keepingContributions = {
  commands: {
    keepOutputs: {
      title: 'Keep Outputs',
      icon: 'archive',
      palette: false,
      webviewMenu: [
        {
          when: String.raw`webviewId =~ /^backlot\.gallery$/ && webviewSection =~ /^outputs?$/`,
          group: '1_open@3',
        },
      ],
      rowMenu: [{ view: 'jobs', row: outputOrDone, group: '1_open@3', several: true }],
    },
    findRecipe: {
      title: 'Find Recipe',
      icon: 'search',
      explorerMenu: [{ group: '5_backlot@3', when: ON_MEDIA }],
    },
    clearCache: {
      title: 'Clear Cache…',
      icon: 'clear-all',
      viewTitle: [{ view: 'jobs', group: '8_cache@1' }],
    },
    setNameTemplate: {
      title: 'Set Name Template…',
      icon: 'symbol-key',
    },
  },
  settings: {
    'keep.automatically': {
      type: 'boolean',
      default: false,
      scope: 'window',
      markdownDescription:
        'Copy each output to `#backlot.keep.folder#` when its job ends, with its recipe beside it. What cannot be copied now is copied later, also after the window was closed.',
    },
    'keep.folder': {
      type: 'string',
      default: '',
      scope: 'window',
      markdownDescription:
        'The folder for outputs that you keep: an absolute path, a path in your home folder (`~/Pictures`), or one in the first folder of the workspace (`${workspaceFolder}/outputs`). What lies there is yours: Backlot never changes or removes it. The value of a workspace counts when you trust it.',
    },
    'keep.name': {
      type: 'string',
      default: '{prompt}',
      scope: 'window',
      markdownDescription:
        'The names of kept outputs. `{date}`, `{time}`, `{platform}`, `{account}`, `{kind}`, `{model}`, `{seed}`, `{prompt}`, `{title}`, `{n}` and `{job}` stand for what is known of the output, `{prompt:40}` for its first 40 characters, and `/` makes folders. *Set Name Template…* shows the next path while you type. A name that is taken gets a number.',
    },
    'keep.embedRecipe': {
      type: 'boolean',
      default: false,
      scope: 'window',
      markdownDescription:
        'Write the recipe, with its prompt, also into kept PNG files (as `iTXt` text). Everyone who gets the file can read it. Files with content credentials, and files of other types, are kept as they came.',
    },
  },
  jsonValidation: [{ fileMatch: '*.backlot.json', url: './dist/recipe.schema.json' }],
} satisfies FeatureContributions;
