import { imageMaxBytes } from '#contract/fields.ts';
import {
  dataUrlBytes,
  encodings,
  fitsAsItIs,
  imageFileMaxBytes,
  imageTypeOf,
  scaledSize,
} from '#renderer/components/image-scale.ts';

export type ImageProblem = 'kind' | 'tooHeavy' | 'unreadable';
export type ReadImage = { image: string } | { problem: ImageProblem };

function asDataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function draw(bitmap: ImageBitmap, { type, quality }: { type: string; quality?: number }): string {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, scaledSize(bitmap));
  const paper = canvas.getContext('2d');
  if (!paper) return '';
  if (type === 'image/jpeg') {
    // What was see-through would come out black.
    paper.fillStyle = 'white';
    paper.fillRect(0, 0, canvas.width, canvas.height);
  }
  paper.imageSmoothingQuality = 'high';
  paper.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL(type, quality);
}

/** A PNG or JPEG as the contract takes it: big ones are drawn anew, smaller. Never throws. */
export async function readImage(file: File): Promise<ReadImage> {
  if (file.size > imageFileMaxBytes) return { problem: 'tooHeavy' };
  const type = imageTypeOf(new Uint8Array(await file.slice(0, 8).arrayBuffer()));
  if (type === null) return { problem: 'kind' };
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return { problem: 'unreadable' };
  }
  try {
    const { width, height } = bitmap;
    if (fitsAsItIs({ width, height, bytes: file.size, type }))
      return { image: await asDataUrl(file.slice(0, file.size, type)) };
    for (const encoding of encodings(type)) {
      const image = draw(bitmap, encoding);
      if (image.startsWith(`data:${encoding.type}`) && dataUrlBytes(image) <= imageMaxBytes) return { image };
    }
    return { problem: 'tooHeavy' };
  } catch {
    return { problem: 'unreadable' };
  } finally {
    bitmap.close();
  }
}
