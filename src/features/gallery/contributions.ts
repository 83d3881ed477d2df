import { jobWith } from '../manifest/conditions.ts';
import type { FeatureContributions } from '../manifest/contribution.ts';

/** An output, or a job that has some. */
const ready = /^(output:|job:succeeded\b.*\boutputs\b)/;
/** An output, or a job that ended well. */
const outputOrDone = /^(output|job:succeeded)\b/;

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
      rowMenu: [{ view: 'jobs', row: jobWith('outputs'), group: '1_open@6' }],
    },
    openOutput: {
      title: 'Open Output',
      icon: 'open-preview',
      palette: false,
      rowMenu: [{ view: 'jobs', row: ready, inline: 1, group: '1_open@1' }],
    },
    saveOutput: {
      title: 'Save Output…',
      icon: 'save',
      palette: false,
      rowMenu: [{ view: 'jobs', row: ready, group: '1_open@2' }],
    },
    saveAllOutputs: {
      title: 'Save All Outputs…',
      icon: 'save-all',
      palette: false,
      rowMenu: [{ view: 'jobs', row: /^job:succeeded\b/, group: '1_open@3', several: true }],
    },
    openOutputFile: {
      title: 'Open Output in the Editor',
      icon: 'go-to-file',
      palette: false,
      rowMenu: [{ view: 'jobs', row: outputOrDone, group: '1_open@4' }],
    },
    insertOutput: {
      title: 'Insert Output into Markdown',
      icon: 'markdown',
      palette: false,
      rowMenu: [{ view: 'jobs', row: outputOrDone, group: '1_open@5' }],
    },
    useAsInput: {
      title: 'Use as Input…',
      icon: 'cloud-upload',
      palette: false,
      rowMenu: [{ view: 'jobs', row: outputOrDone, group: '2_again@3' }],
    },
    copyOutputPath: {
      title: 'Copy Path of Output',
      icon: 'copy',
      palette: false,
      rowMenu: [{ view: 'jobs', row: outputOrDone, group: '5_copy@4' }],
    },
  },
} satisfies FeatureContributions;
