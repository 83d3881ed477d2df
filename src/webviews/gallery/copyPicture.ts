/**
 * Puts a picture into the clipboard as PNG, which every program takes. The file is read by its local address with its
 * origin checked, so that the canvas may be read again; a picture that cannot be is refused.
 * Errors: DOMException where the clipboard, or the picture's address, does not allow it.
 */
export async function copyPicture(source: string): Promise<void> {
  // The clipboard wants to be asked within the user's own gesture: the bytes may follow.
  const item = new ClipboardItem({ 'image/png': pngOf(source) });
  await navigator.clipboard.write([item]);
}

async function pngOf(source: string): Promise<Blob> {
  const image = new Image();
  image.crossOrigin = 'anonymous';
  image.src = source;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth || 512;
  canvas.height = image.naturalHeight || 512;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new DOMException('no picture', 'EncodingError');
  return blob;
}
