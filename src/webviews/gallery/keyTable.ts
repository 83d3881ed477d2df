/** What a key does, wherever the focus is. What has a place of its own (a cell, a divider) takes its keys first. */
export type KeyDeed =
  | 'back'
  | 'help'
  | 'search'
  | 'compare'
  | 'save'
  | 'saveAll'
  | 'copyPicture'
  | 'copyRecipe'
  | 'useAsInput'
  | 'again'
  | 'insert'
  | 'openFile'
  | 'recipe'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'actualSize'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'previous'
  | 'next'
  | 'dividerLeft'
  | 'dividerRight'
  | 'layout'
  | 'swap';

const KEYS: Readonly<Record<string, KeyDeed>> = {
  Escape: 'back',
  '?': 'help',
  '/': 'search',
  c: 'compare',
  s: 'save',
  S: 'saveAll',
  y: 'copyPicture',
  R: 'copyRecipe',
  i: 'useAsInput',
  g: 'again',
  d: 'insert',
  o: 'openFile',
  r: 'recipe',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '0': 'fit',
  '1': 'actualSize',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'previous',
  PageDown: 'next',
  '[': 'dividerLeft',
  ']': 'dividerRight',
  m: 'layout',
  x: 'swap',
};

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The deed of a key; null for one that is none of ours: with Ctrl, Alt or Command it belongs to the editor. */
export function keyDeed({ key, ctrlKey, metaKey, altKey }: KeyPress): KeyDeed | null {
  if (ctrlKey || metaKey || altKey) return null;
  return Object.hasOwn(KEYS, key) ? (KEYS[key] ?? null) : null;
}
