import type { FeatureContributions } from '../manifest/contribution.ts';

const IN_BOARD = String.raw`activeCustomEditorId =~ /^backlot\.storyboard$/`;
const ON_BOARD = String.raw`webviewId =~ /^backlot\.storyboard$/`;
const ON_SHOT = `${ON_BOARD} && webviewSection == 'shot'`;

const IN_TEXT = String.raw`resourceFilename =~ /\.storyboard\.json$/ && activeEditor == 'workbench.editors.files.textFileEditor'`;

/** A board that is in front while the side bar or the panel has the focus takes no keys. */
const KEYS_IN_BOARD = `${IN_BOARD} && !sideBarFocus && !panelFocus && !auxiliaryBarFocus`;

export const storyboardContributions = {
  commands: {
    newStoryboard: { title: 'New Storyboard', icon: 'new-file' },
    openStoryboardAsText: {
      title: 'Open Storyboard as Text',
      icon: 'go-to-file',
      palette: IN_BOARD,
      editorTitle: [{ group: 'navigation', when: IN_BOARD }],
      webviewMenu: [{ when: ON_BOARD, group: '9_text@1' }],
      keybinding: { key: 'ctrl+k t', mac: 'cmd+k t', when: KEYS_IN_BOARD },
    },
    openStoryboardAsBoard: {
      title: 'Open as Storyboard',
      icon: 'layout',
      palette: IN_TEXT,
      editorTitle: [{ group: 'navigation', when: IN_TEXT }],
    },
    addShot: {
      title: 'Add Shot',
      palette: IN_BOARD,
      webviewMenu: [{ when: ON_BOARD, group: '1_add@1' }],
      keybinding: { key: 'ctrl+shift+enter', mac: 'cmd+shift+enter', when: KEYS_IN_BOARD },
    },
    addScene: {
      title: 'Add Scene',
      palette: IN_BOARD,
      webviewMenu: [{ when: ON_BOARD, group: '1_add@2' }],
      keybinding: { key: 'ctrl+k n', mac: 'cmd+k n', when: KEYS_IN_BOARD },
    },
    duplicateShots: {
      title: 'Duplicate Shots',
      palette: IN_BOARD,
      webviewMenu: [{ when: ON_SHOT, group: '2_shot@1' }],
      keybinding: { key: 'ctrl+k d', mac: 'cmd+k d', when: KEYS_IN_BOARD },
    },
    splitShot: {
      title: 'Split Shot',
      palette: IN_BOARD,
      webviewMenu: [{ when: ON_SHOT, group: '2_shot@2' }],
      keybinding: { key: 'ctrl+k x', mac: 'cmd+k x', when: KEYS_IN_BOARD },
    },
    deleteShots: {
      title: 'Delete Shots',
      palette: IN_BOARD,
      webviewMenu: [{ when: ON_SHOT, group: '2_shot@3' }],
    },
    moveShotsEarlier: {
      title: 'Move Shots Earlier',
      palette: IN_BOARD,
      webviewMenu: [{ when: ON_SHOT, group: '3_move@1' }],
    },
    moveShotsLater: {
      title: 'Move Shots Later',
      palette: IN_BOARD,
      webviewMenu: [{ when: ON_SHOT, group: '3_move@2' }],
    },
    renumberShots: {
      title: 'Renumber Shots…',
      palette: IN_BOARD,
      webviewMenu: [{ when: ON_BOARD, group: '3_move@3' }],
      keybinding: { key: 'ctrl+k r', mac: 'cmd+k r', when: KEYS_IN_BOARD },
    },
    playStoryboard: {
      title: 'Play Storyboard',
      icon: 'play',
      palette: IN_BOARD,
      editorTitle: [{ group: 'navigation', when: IN_BOARD }],
      keybinding: { key: 'ctrl+k p', mac: 'cmd+k p', when: KEYS_IN_BOARD },
    },
    playAroundShot: {
      title: 'Play Previous, This and Next Shot',
      palette: IN_BOARD,
      webviewMenu: [{ when: ON_SHOT, group: '2_shot@0' }],
      keybinding: { key: 'ctrl+k h', mac: 'cmd+k h', when: KEYS_IN_BOARD },
    },
    showCast: {
      title: 'Show Cast and Places',
      palette: IN_BOARD,
      keybinding: { key: 'ctrl+k m', mac: 'cmd+k m', when: KEYS_IN_BOARD },
    },
  },
  customEditors: [
    { viewType: 'backlot.storyboard', displayName: 'Storyboard', filenamePattern: '*.storyboard.json' },
  ],
  jsonValidation: [{ fileMatch: '*.storyboard.json', url: './dist/storyboard.schema.json' }],
} satisfies FeatureContributions;
