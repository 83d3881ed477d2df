import { interchangeName, placedShots, type Cut, type CutClip, type PlacedShot } from './cut.ts';

/**
 * The cut as a Final Cut Pro 7 interchange file (xmeml 5), which most editing programs read: one video track with the
 * format of the sequence, lengths in frames. A shot without a clip is a gap of its length with a marker.
 *
 * @param urlOf where the file of a clip is, as a `file:` URL.
 */
export function fcpXmlOf(cut: Cut, urlOf: (clip: CutClip) => string): string {
  const { fps, width, height } = cut;
  const shots = placedShots(cut);
  const rate = element('rate', element('timebase', fps) + element('ntsc', 'FALSE'));
  const sample = element(
    'samplecharacteristics',
    `${rate}${element('width', width)}${element('height', height)}${element('anamorphic', 'FALSE')}` +
      `${element('pixelaspectratio', 'square')}${element('fielddominance', 'none')}`,
  );
  const timecodeOf = element(
    'timecode',
    `${rate}${element('string', '00:00:00:00')}${element('frame', 0)}${element('displayformat', 'NDF')}`,
  );
  const clipItem = ({ shot, start, end }: PlacedShot, at: number): string => {
    if (!shot.clip) return '';
    const name = interchangeName(shot.code);
    const file = element(
      'file',
      `${element('name', xmlText(shot.clip.file))}${element('pathurl', xmlText(urlOf(shot.clip)))}${rate}` +
        `${element('duration', shot.frames)}${timecodeOf}${element('media', element('video', sample))}`,
      ` id="file-${at + 1}"`,
    );
    const frames = { duration: shot.frames, start, end, in: 0, out: shot.frames };
    const parts = Object.entries(frames).map(([part, value]) => element(part, value));
    const comment = element('comments', element('mastercomment1', xmlText(shot.prompt)));
    return element(
      'clipitem',
      `${element('name', xmlText(name))}${element('enabled', 'TRUE')}${rate}${parts.join('')}${file}${comment}`,
      ` id="clipitem-${at + 1}"`,
    );
  };
  const marker = ({ shot, start, end }: PlacedShot): string =>
    shot.clip
      ? ''
      : element(
          'marker',
          `${element('name', xmlText(interchangeName(shot.code)))}${element('comment', xmlText(shot.prompt))}` +
            `${element('in', start)}${element('out', end)}`,
        );
  const sequence =
    `${element('name', xmlText(interchangeName(cut.title)))}${element('duration', shots.at(-1)?.end ?? 0)}` +
    `${rate}${timecodeOf}` +
    element(
      'media',
      element('video', element('format', sample) + element('track', shots.map(clipItem).join(''))),
    ) +
    shots.map(marker).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE xmeml>\n${element(
    'xmeml',
    element('sequence', sequence, ' id="sequence-1"'),
    ' version="5"',
  )}\n`;
}

function element(name: string, content: string | number, attributes = ''): string {
  return `<${name}${attributes}>${content}</${name}>`;
}

/** A text as XML can hold it: without the characters that it cannot, even as references. */
function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
