import { jobWith } from '../manifest/conditions.ts';
import type { FeatureContributions } from '../manifest/contribution.ts';

/** An output, or a job that has some. */
const ready = /^(output:|job:succeeded\b.*\boutputs\b)/;
/** An output, or a job that ended well. */
const outputOrDone = /^(output|job:succeeded)\b/;

/** A tile of the grid, or the output that is shown. */
const ON_OUTPUT = String.raw`webviewId =~ /^backlot\.gallery$/ && webviewSection == 'output'`;
const ON_OUTPUTS = String.raw`webviewId =~ /^backlot\.gallery$/ && webviewSection == 'outputs'`;

export const galleryContributions = {
  commands: {
    openGallery: {
      title: 'Open Gallery',
      icon: 'file-media',
      viewTitle: [{ view: 'jobs', group: 'navigation@0' }],
    },
    openJobOutputs: {
      title: 'Open Outputs in the Gallery',
      icon: 'file-media',
      palette: false,
      rowMenu: [{ view: 'jobs', row: jobWith('outputs'), group: '1_open@6', several: true }],
    },
    openOutput: {
      title: 'Open Output',
      icon: 'open-preview',
      palette: false,
      webviewMenu: [{ when: ON_OUTPUT, group: '1_open@1' }],
      rowMenu: [{ view: 'jobs', row: ready, inline: 1, group: '1_open@1', several: true }],
    },
    saveOutput: {
      title: 'Save Output…',
      icon: 'save',
      palette: false,
      webviewMenu: [{ when: ON_OUTPUT, group: '1_open@2' }],
      rowMenu: [{ view: 'jobs', row: ready, group: '1_open@2' }],
    },
    saveAllOutputs: {
      title: 'Save All Outputs…',
      icon: 'save-all',
      palette: false,
      webviewMenu: [{ when: ON_OUTPUTS, group: '1_open@2' }],
      rowMenu: [{ view: 'jobs', row: /^job:succeeded\b/, group: '1_open@3', several: true }],
    },
    saveSheet: {
      title: 'Save Contact Sheet…',
      icon: 'table',
      palette: false,
      webviewMenu: [{ when: ON_OUTPUTS, group: '1_open@4' }],
      rowMenu: [{ view: 'jobs', row: /^job:succeeded\b/, group: '1_open@3', several: true }],
    },
    openOutputFile: {
      title: 'Open Output in the Editor',
      icon: 'go-to-file',
      palette: false,
      webviewMenu: [{ when: ON_OUTPUT, group: '1_open@4' }],
      rowMenu: [{ view: 'jobs', row: outputOrDone, group: '1_open@4' }],
    },
    openOutputOutside: {
      title: 'Open Output Outside',
      icon: 'link-external',
      palette: false,
      webviewMenu: [{ when: ON_OUTPUT, group: '1_open@5' }],
      rowMenu: [{ view: 'jobs', row: outputOrDone, group: '1_open@4' }],
    },
    insertOutput: {
      title: 'Insert Output into Markdown',
      icon: 'markdown',
      palette: false,
      webviewMenu: [{ when: ON_OUTPUT, group: '1_open@6' }],
      rowMenu: [{ view: 'jobs', row: outputOrDone, group: '1_open@5' }],
    },
    useAsInput: {
      title: 'Use as Input…',
      icon: 'cloud-upload',
      palette: false,
      webviewMenu: [{ when: ON_OUTPUT, group: '2_again@2' }],
      rowMenu: [{ view: 'jobs', row: outputOrDone, group: '2_again@3' }],
    },
    downloadOutput: {
      title: 'Download Output',
      icon: 'cloud-download',
      palette: false,
      rowMenu: [{ view: 'jobs', row: /^output:(remote|\w+,incomplete)$/, inline: 2, group: '1_open@2' }],
    },
    recycleOutputs: {
      title: 'Move to Recycle Bin',
      palette: false,
      webviewMenu: [
        { when: ON_OUTPUT, group: '7_remove@1' },
        { when: ON_OUTPUTS, group: '7_remove@1' },
      ],
    },
    copyOutputPath: {
      title: 'Copy Path of Output',
      icon: 'copy',
      palette: false,
      webviewMenu: [{ when: ON_OUTPUT, group: '5_copy@1' }],
      rowMenu: [{ view: 'jobs', row: outputOrDone, group: '5_copy@4' }],
    },
  },
  settings: {
    'outputs.download': {
      type: 'boolean',
      default: true,
      scope: 'application',
      markdownDescription:
        'Download the outputs of a job when it ends, whether you look at them or not: platforms delete them after some time. Turned off, an output is downloaded when you look at it.',
    },
    'outputs.downloadLimit': {
      type: 'number',
      default: 200,
      minimum: 1,
      maximum: 512,
      scope: 'application',
      markdownDescription:
        'The largest output, in megabytes, that is downloaded when its job ends. A larger one is marked as not downloaded, until you download it.',
    },
    'outputs.cacheLimit': {
      type: 'number',
      default: 5000,
      minimum: 100,
      scope: 'application',
      markdownDescription:
        'The size, in megabytes, that downloaded outputs may take on this computer. Beyond it, those that you have not used for the longest time are removed, and downloaded again when you open them. Those that the platform does not offer any more, or whose account you have removed, are the only copies: they are never removed, and neither are favorites, rated and kept outputs and those in collections, so that the size can be larger. *Clear Cache…* shows how much there is.',
    },
  },
} satisfies FeatureContributions;
