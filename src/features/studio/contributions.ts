import { accountWith } from '../manifest/conditions.ts';
import type { FeatureContributions } from '../manifest/contribution.ts';

/** A project in the side bar, and a file of one. */
const project = /^row:.*\/studioProject\b/;
const file = /^row:.*\/studioFile\b/;
/** While a document of a remote project is in front. */
const isOpen = 'resourceScheme == backlot-studio';
/** While it is one whose merge is not finished. */
const isMerging = 'resource in backlot.mergingDocuments';

export const studioContributions = {
  commands: {
    openProject: {
      title: 'Open Studio Project as Folder…',
      icon: 'folder-opened',
      rowMenu: [
        { view: 'providers', row: project, group: '1_open@1', inline: 1 },
        { view: 'providers', row: accountWith('studio'), group: '3_studio@1' },
      ],
    },
    openRemote: {
      title: 'Open in Editor',
      icon: 'go-to-file',
      palette: false,
      rowMenu: [{ view: 'providers', row: file, group: '1_open@1', inline: 1 }],
    },
    findRemote: {
      title: 'Find File in Studio Project…',
      icon: 'search',
      rowMenu: [{ view: 'providers', row: project, group: '1_open@2' }],
    },
    saveCopy: {
      title: 'Save a Copy…',
      icon: 'save',
      palette: false,
      rowMenu: [{ view: 'providers', row: file, group: '1_open@2' }],
    },
    newDocument: {
      title: 'New Studio Document…',
      icon: 'new-file',
      rowMenu: [{ view: 'providers', row: project, group: '2_new@1' }],
    },
    newStudioBoard: {
      title: 'New Studio Storyboard…',
      icon: 'layout',
      rowMenu: [{ view: 'providers', row: project, group: '2_new@2' }],
    },
    uploadFiles: {
      title: 'Upload Files to Studio…',
      icon: 'cloud-upload',
      rowMenu: [{ view: 'providers', row: project, group: '2_new@3' }],
    },
    sendUnsent: {
      title: 'Send Unsent Studio Documents Now',
    },
    localVersions: {
      title: 'Show Local Versions…',
      icon: 'history',
      palette: isOpen,
      editorTitle: [{ group: '3_studio@1', when: isOpen }],
    },
    compareTheirs: {
      title: "Compare with the Server's Copy",
      icon: 'diff',
      palette: isOpen,
      editorTitle: [{ group: '3_studio@2', when: isOpen }],
    },
    keepMine: {
      title: 'Keep Mine',
      palette: isOpen,
      editorTitle: [{ group: '3_studio@3', when: isOpen }],
    },
    takeTheirs: {
      title: 'Take Theirs',
      palette: isOpen,
      editorTitle: [{ group: '3_studio@4', when: isOpen }],
    },
    mergeTheirs: {
      title: 'Merge',
      icon: 'git-merge',
      palette: isOpen,
      editorTitle: [{ group: '3_studio@5', when: isOpen }],
    },
    finishMerge: {
      title: 'Finish Merge and Send',
      icon: 'check',
      palette: isMerging,
      editorTitle: [{ group: 'navigation@1', when: isMerging }],
    },
  },
} satisfies FeatureContributions;
