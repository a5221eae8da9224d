import type { ChartModel, Theme } from '#charts/types.ts';
import { pictureSvg } from '#export/picture.ts';
import { pictureLayout } from '#export/pictureLayout.ts';
import type { PictureOptions } from '#export/pictureLayout.ts';
import { loadDrawing } from './drawing.ts';
import { measureWith } from './measure.ts';
import { pngOf } from './png.ts';

/** Width of an exported picture in a report; its PNG has twice the pixels. */
const WIDTH = 960;
const SLIDE = { width: 1920, height: 1080 } as const;

/** What a picture is made of: the same chart in the profile of the picture, whatever the window is. */
export interface PictureSource {
  readonly model: ChartModel;
  readonly theme: Theme;
  readonly date: string;
}

/** @returns the whole picture as SVG, or null when it could not be drawn */
export async function svgPicture(source: PictureSource): Promise<Blob | null> {
  const drawn = await drawnPicture(source, { width: WIDTH, height: null });
  return drawn === null ? null : new Blob([drawn.svg], { type: 'image/svg+xml' });
}

/** @returns the picture as PNG with twice the pixels, or null when it could not be drawn */
export async function pngPicture(source: PictureSource): Promise<Blob | null> {
  const drawn = await drawnPicture(source, { width: WIDTH, height: null });
  return drawn === null ? null : pngOf(drawn.svg, { ...drawn, scale: 2 });
}

/** @returns a PNG of exactly 1920×1080 with the source line inside, or null when it could not be drawn */
export async function slidePicture(source: PictureSource): Promise<Blob | null> {
  const drawn = await drawnPicture(source, SLIDE);
  return drawn === null ? null : pngOf(drawn.svg, { ...drawn, scale: 1 });
}

async function drawnPicture(
  { model, theme, date }: PictureSource,
  size: Pick<PictureOptions, 'width' | 'height'>,
): Promise<{ svg: string; width: number; height: number } | null> {
  const measure = measureWith(theme.font);
  const layout = pictureLayout(model, { theme, date, measure, ...size });
  const { chart, width, height } = layout;
  try {
    const { drawSvg } = await loadDrawing();
    const drawing = chart === null ? '' : drawSvg(model.option, chart.width, chart.height);
    return { svg: pictureSvg(layout, drawing), width, height };
  } catch {
    return null;
  }
}
