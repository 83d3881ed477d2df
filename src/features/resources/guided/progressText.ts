import { l10n } from 'vscode';
import type { Progress } from '../../../core/actionGuide.ts';

/** `60 % · starting · Starting the tenant server · 1 min left` */
export function progressText({ percent, stage, message, etaSeconds }: Progress): string {
  const left = etaSeconds ? l10n.t('{0} left', etaText(etaSeconds)) : '';
  return [`${percent} %`, stage, message, left].filter(Boolean).join(' · ');
}

function etaText(seconds: number): string {
  return seconds < 90 ? l10n.t('{0} s', seconds) : l10n.t('{0} min', Math.ceil(seconds / 60));
}
