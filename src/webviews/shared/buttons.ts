import { html, nothing, type TemplateResult } from 'lit';
import { codicon, type IconName } from './icons.ts';

interface IconButton {
  readonly icon: IconName;
  readonly label: string;
  /** The keyboard shortcut, as printed on the key. */
  readonly key?: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** Set for a toggle button. */
  readonly pressed?: boolean;
  readonly showLabel?: boolean;
}

/** A button with an icon, an accessible name and a tooltip with its key. */
export function iconButton(button: IconButton): TemplateResult {
  const { icon, label, key, onClick, disabled = false, pressed, showLabel = false } = button;
  const title = key === undefined ? label : `${label} (${key})`;
  return html`<button
    class=${showLabel ? 'quiet labeled' : 'quiet'}
    type="button"
    title=${title}
    aria-label=${label}
    aria-pressed=${pressed ?? nothing}
    ?disabled=${disabled}
    @click=${onClick}
  >
    ${codicon(icon)}${showLabel ? html`<span>${label}</span>` : ''}
  </button>`;
}
