import { jobWith, rowWith } from '../manifest/conditions.ts';
import type { FeatureContributions } from '../manifest/contribution.ts';

/** In an editor that shows the events of a run. */
const IN_RUN_EVENTS = 'resourceScheme == backlot-run';
/** The channel of a run has the first letters of the run's id at its end, whatever the language of the editor. */
const RUN_EVENTS = /^extension-output-backlot\.backlot-#\d+-.* \[[\w-]{1,8}\]$/;

export const runsContributions = {
  commands: {
    tailRun: {
      title: 'Tail Run Events',
      icon: 'broadcast',
      rowMenu: [{ view: 'jobs', row: jobWith('tail'), inline: 2, group: '1_open@0', several: true }],
    },
    tailRunFromTitle: {
      title: 'Tail Run Events',
      icon: 'broadcast',
      palette: false,
      viewTitle: [{ view: 'jobs', group: '1_run@2' }],
    },
    restartTail: {
      title: 'Restart Tail',
      icon: 'debug-restart',
      rowMenu: [{ view: 'jobs', row: jobWith('tail'), group: '1_open@0' }],
    },
    restartTailFromTitle: {
      title: 'Restart Tail',
      icon: 'debug-restart',
      palette: false,
      viewTitle: [{ outputChannel: RUN_EVENTS, group: 'navigation@1' }],
    },
    stopTail: {
      title: 'Stop Tail',
      icon: 'debug-stop',
    },
    stopTailFromTitle: {
      title: 'Stop Tail',
      icon: 'debug-stop',
      palette: false,
      viewTitle: [{ outputChannel: RUN_EVENTS, group: 'navigation@0' }],
    },
    retryTail: {
      title: 'Reconnect Tail',
      icon: 'refresh',
    },
    retryTailFromTitle: {
      title: 'Reconnect Tail',
      icon: 'refresh',
      palette: false,
      viewTitle: [{ outputChannel: RUN_EVENTS, group: '1_tail@4' }],
    },
    clearTail: {
      title: 'Clear Tail',
      icon: 'clear-all',
    },
    saveTail: {
      title: 'Save Tail…',
      icon: 'save',
    },
    saveTailFromTitle: {
      title: 'Save Tail…',
      icon: 'save',
      palette: false,
      viewTitle: [{ outputChannel: RUN_EVENTS, group: '1_tail@2' }],
    },
    copyTail: {
      title: 'Copy Tail',
      icon: 'copy',
    },
    copyTailFromTitle: {
      title: 'Copy Tail',
      icon: 'copy',
      palette: false,
      viewTitle: [{ outputChannel: RUN_EVENTS, group: '1_tail@3' }],
    },
    openTail: {
      title: 'Open Run Events in Editor',
      icon: 'go-to-file',
      rowMenu: [{ view: 'jobs', row: jobWith('tail'), group: '1_open@0', several: true }],
    },
    openTailFromTitle: {
      title: 'Open Run Events in Editor',
      icon: 'go-to-file',
      palette: false,
      viewTitle: [{ outputChannel: RUN_EVENTS, group: 'navigation@2' }],
    },
    filterTail: {
      title: 'Filter Run Events…',
      icon: 'filter',
      editorTitle: [{ group: 'navigation', when: IN_RUN_EVENTS }],
    },
    closeTail: {
      title: 'Close Tail',
    },
    closeTailFromTitle: {
      title: 'Close Tail',
      palette: false,
      viewTitle: [{ outputChannel: RUN_EVENTS, group: '1_tail@5' }],
    },
    showTailJob: { title: 'Show Job of Run Events', palette: IN_RUN_EVENTS },
    openTailOutputs: { title: 'Open Outputs of Run Events', palette: IN_RUN_EVENTS },
    showTailRequest: { title: 'Show Request of Run Events', palette: IN_RUN_EVENTS },
    tailActions: {
      title: 'Show Run Event Actions…',
    },
    followWorkspace: {
      title: 'Follow Events',
      icon: 'broadcast',
      palette: false,
      rowMenu: [{ row: rowWith('follow'), group: '1_run@5' }],
    },
  },
  languages: [{ id: 'backlot-tail', aliases: ['Backlot run events'] }],
  grammars: [
    {
      language: 'backlot-tail',
      scopeName: 'source.backlot-tail',
      path: './media/run-events.tmLanguage.json',
    },
  ],
} satisfies FeatureContributions;
