/** Browsers refuse larger canvases, or give a blank one. */
const LONGEST_SIDE = 8192;
/** Side of the small copy that is looked at for anything but white. */
const SAMPLE = 64;

interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture per unit of the SVG; less where the picture would get too large. */
  readonly scale: number;
}

/**
 * Paints an SVG on white.
 * @returns the PNG, or null when the SVG cannot be read, the browser refuses, or nothing but white came out
 */
export async function pngOf(svg: string, size: PictureSize): Promise<Blob | null> {
  if (!isWellFormed(svg)) return null;
  const { width, height } = size;
  const scale = Math.min(size.scale, LONGEST_SIDE / Math.max(width, height));
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const picture = await loaded(address);
    const canvas = painted(picture, Math.round(width * scale), Math.round(height * scale));
    if (canvas === null || isBlank(canvas)) return null;
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** True for text that an XML parser takes. */
export function isWellFormed(svg: string): boolean {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return parsed.querySelector('parsererror') === null;
}

function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const picture = new Image();
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new Error('the picture could not be read'));
    picture.src = address;
  });
}

function painted(
  source: CanvasImageSource,
  width: number,
  height: number,
): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  return canvas;
}

function isBlank(canvas: HTMLCanvasElement): boolean {
  const pixels = painted(canvas, SAMPLE, SAMPLE)
    ?.getContext('2d')
    ?.getImageData(0, 0, SAMPLE, SAMPLE).data;
  return pixels === undefined || pixels.every((channel) => channel === 255);
}
