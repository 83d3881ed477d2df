import type { FilmFacts, Part } from '../../../features/shared/pages/mediaMessages.ts';
import type { GalleryStrings } from '../galleryStore.ts';

/** What the host has told of a film. */
export interface MediaDetails {
  readonly facts: FilmFacts | null;
  readonly doubtful: readonly Part[];
}

/** What playing has shown: nothing yet, or what of the file plays. */
export type Verdict = 'unknown' | 'plays' | 'pictureOnly' | 'soundOnly' | 'nothing';

/** Minutes and seconds, with hours where there are some: `1:02:03.4`. @param digits behind the point */
export function clockText(seconds: number, digits = 0): string {
  const factor = 10 ** digits;
  const all = Math.max(0, Math.floor((Number.isFinite(seconds) ? seconds : 0) * factor + 1e-6)) / factor;
  const hours = Math.floor(all / 3600);
  const minutes = Math.floor(all / 60) % 60;
  const rest = (all % 60).toFixed(digits).padStart(digits === 0 ? 2 : digits + 3, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** One line of what the file is. */
export function factsText(facts: FilmFacts, strings: GalleryStrings): string {
  const { picture, sound } = facts;
  return [
    facts.container,
    ...(picture
      ? [
          picture.codec,
          picture.width > 0 ? `${picture.width} × ${picture.height}` : '',
          picture.isVariable
            ? strings.t('variableRate')
            : picture.frameRate === null
              ? ''
              : strings.t('frameRate', strings.number(picture.frameRate, 2)),
          picture.rotation === 0 ? '' : strings.t('rotated', picture.rotation),
          facts.isEdited ? strings.t('edited') : '',
        ]
      : []),
    ...(sound
      ? [
          sound.codec,
          sound.sampleRate > 0 ? `${strings.number(sound.sampleRate / 1000, 1)} kHz` : '',
          sound.channels > 1 ? strings.t('channels', sound.channels) : '',
        ]
      : []),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What is to be said of what plays; empty when everything does. */
export function verdictText(
  verdict: Verdict,
  facts: FilmFacts | null,
  doubtful: readonly Part[],
  strings: GalleryStrings,
): string {
  const [picture = '?', sound = '?'] = [facts?.picture?.codec, facts?.sound?.codec];
  switch (verdict) {
    case 'plays':
      return '';
    case 'pictureOnly':
      return strings.t('pictureOnly', sound);
    case 'soundOnly':
      return strings.t('soundOnly', picture);
    case 'nothing':
      return facts ? strings.t('cannotPlay', codecsOf(facts)) : strings.t('withoutPlayer');
    case 'unknown': {
      if (doubtful.length === 0 || !facts) return '';
      const codecs = doubtful.map((one) => (one === 'picture' ? picture : sound));
      return strings.t('mayNotPlay', `${facts.container}: ${codecs.join(', ')}`);
    }
  }
}

function codecsOf({ container, picture, sound }: FilmFacts): string {
  return `${container} (${[picture?.codec, sound?.codec].filter((codec) => codec !== undefined).join(', ')})`;
}
