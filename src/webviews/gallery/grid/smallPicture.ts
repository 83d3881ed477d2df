import type { OutputItem } from '../../../features/gallery/galleryMessages.ts';
import { firstFrameOf, pictureFrom } from '../../shared/drawable.ts';
import { viewers } from '../viewer/viewers.ts';

/** The longer side, in pixels: sharp on paper at the size of a cell. */
const SIDE = 440;

/** A picture or the first picture of a film as a small JPEG in a `data:` URL; null where none can be drawn. */
export async function smallPicture({ kind, source }: OutputItem): Promise<string | null> {
  const { thumbnail } = viewers[kind];
  if (source === null || !thumbnail) return null;
  try {
    const drawable = await (thumbnail === 'video' ? firstFrameOf : pictureFrom)(source, true);
    const [width, height] = [drawable.width || SIDE, drawable.height || SIDE];
    const scale = Math.min(1, SIDE / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = canvas.getContext('2d');
    if (!context) return null;
    // A JPEG has no transparency.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(drawable.image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg', 0.85);
  } catch {
    return null;
  }
}
