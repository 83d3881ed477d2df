import { html, nothing, type TemplateResult } from 'lit';
import { codicon, type IconName } from './icons.ts';

interface IconButton {
  readonly icon: IconName;
  readonly label: string;
  /** The key that does the same, as it is printed on it. */
  readonly key?: string;
  readonly press: () => void;
  readonly disabled?: boolean;
  /** Set for a button that stays down. */
  readonly pressed?: boolean;
  /** With the label beside the icon. */
  readonly worded?: boolean;
}

/** A button with an icon, its name for a screen reader and a tooltip with its key. */
export function iconButton(button: IconButton): TemplateResult {
  const { icon, label, key, press, disabled = false, pressed, worded = false } = button;
  const title = key === undefined ? label : `${label} (${key})`;
  return html`<button
    class=${worded ? 'quiet worded' : 'quiet'}
    type="button"
    title=${title}
    aria-label=${label}
    aria-pressed=${pressed ?? nothing}
    ?disabled=${disabled}
    @click=${press}
  >
    ${codicon(icon)}${worded ? html`<span>${label}</span>` : ''}
  </button>`;
}
