import { html, type TemplateResult } from 'lit';

/** The characters of the codicon font that the pages use; codicon.css lists all of them. */
const CODICONS = {
  add: '\uea60',
  'arrow-down': '\uea9a',
  'arrow-left': '\uea9b',
  'arrow-swap': '\uebcb',
  'arrow-up': '\ueaa1',
  check: '\ueab2',
  'chevron-left': '\ueab5',
  'chevron-right': '\ueab6',
  'circle-large-outline': '\uebb5',
  clock: '\uea82',
  close: '\uea76',
  'cloud-upload': '\ueac3',
  'compare-changes': '\ueafd',
  copy: '\uebcc',
  'debug-pause': '\uead1',
  'debug-restart': '\uead2',
  'device-camera-video': '\uead9',
  error: '\uea87',
  file: '\uea7b',
  'file-media': '\ueaea',
  'file-text': '\uec5e',
  files: '\ueaf0',
  'go-to-file': '\uea94',
  gripper: '\ueb04',
  info: '\uea74',
  json: '\ueb0f',
  keyboard: '\uea65',
  layers: '\uebd2',
  'list-ordered': '\ueb16',
  loading: '\ueb19',
  location: '\ueb1a',
  lock: '\uea75',
  markdown: '\ueb1d',
  note: '\ueb26',
  organization: '\uea7e',
  package: '\ueb29',
  pass: '\ueba4',
  person: '\uea67',
  play: '\ueb2c',
  refresh: '\ueb37',
  save: '\ueb4b',
  'save-all': '\ueb49',
  'screen-full': '\ueb4c',
  'screen-normal': '\ueb4d',
  search: '\uea6d',
  'split-horizontal': '\ueb56',
  trash: '\uea81',
  unmute: '\ueb75',
  warning: '\uea6c',
  'zoom-in': '\ueb81',
  'zoom-out': '\ueb82',
} as const;

export type IconName = keyof typeof CODICONS;

/** An icon that screen readers skip: its meaning is always given as text beside it. */
export function codicon(name: IconName): TemplateResult {
  return html`<span class="icon" aria-hidden="true">${CODICONS[name]}</span>`;
}
