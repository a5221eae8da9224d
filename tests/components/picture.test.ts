import { expect, test } from 'vitest';
import { themes } from '#charts/theme.ts';
import { pngPicture, slidePicture, svgPicture } from '#components/picture.ts';
import { isWellFormed, pngOf } from '#components/png.ts';
import { aModel } from '../support/model.ts';

const wall = { theme: themes.projector, date: '2026-05-01' };
const screen = { theme: themes.screen, date: '2026-05-01' };

/** Shares of pixels that are not white, in bands of a tenth of the height. */
async function inkOf(blob: Blob | null): Promise<{ size: number[]; bands: number[] }> {
  const picture = await createImageBitmap(blob ?? new Blob());
  const { width, height } = picture;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  context?.drawImage(picture, 0, 0);
  const bands = Array.from({ length: 10 }, (_, i) => {
    const band = Math.floor(height / 10);
    const pixels = context?.getImageData(0, i * band, width, band).data ?? [];
    let ink = 0;
    for (let p = 0; p < pixels.length; p += 4) if ((pixels[p] ?? 255) < 200) ink++;
    return ink / (width * band);
  });
  return { size: [width, height], bands };
}

test('a slide is exactly 1920×1080, with title, drawing and source line inside', async () => {
  const { size, bands } = await inkOf(await slidePicture({ ...wall, model: aModel(wall.theme) }));
  expect(size).toEqual([1920, 1080]);
  expect(bands[0]).toBeGreaterThan(0.005); // title
  expect(bands[4]).toBeGreaterThan(0.05); // bars
  expect(bands[9]).toBeGreaterThan(0.001); // source line
  const text = aModel(wall.theme, { notes: [], footer: [], fictional: null });
  const other = await inkOf(await slidePicture({ ...wall, date: '', model: text }));
  expect(bands[9]).toBeGreaterThan(2 * (other.bands[9] ?? 0));
});

test('a picture for a report has twice the pixels and the height of its chart', async () => {
  const { size } = await inkOf(await pngPicture({ ...screen, model: aModel(screen.theme) }));
  expect(size[0]).toBe(1920);
  expect(size[1]).toBeGreaterThan(2 * aModel(screen.theme).height);
});

test('a very long chart is drawn smaller rather than cut', async () => {
  const { size } = await inkOf(
    await pngPicture({ ...screen, model: aModel(screen.theme, { height: 6000 }) }),
  );
  expect(size[1]).toBe(8192);
});

test('the SVG parses and holds title, fictional line, drawing and source as text', async () => {
  const svg = await (await svgPicture({ ...screen, model: aModel(screen.theme) }))?.text();
  const parsed = new DOMParser().parseFromString(svg ?? '', 'image/svg+xml');
  const texts = [...parsed.querySelectorAll('text')].map((text) => text.textContent);
  expect(parsed.querySelector('parsererror')).toBeNull();
  expect(texts).toEqual(
    expect.arrayContaining(['青石镇 2018 年网站公开 31 条', '虚构示例，不是真实数据', '石桥镇']),
  );
  expect(texts.some((text) => text.endsWith('数据指纹 0a1b2c3d · 2026-05-01'))).toBe(true);
});

test.each([
  ['cannot be parsed', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'],
  ['is blank', '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"></svg>'],
])('a picture that %s is not saved', async (_name, svg) => {
  expect(await pngOf(svg, { width: 20, height: 20, scale: 1 })).toBeNull();
});

test('names with markup leave the SVG well-formed', async () => {
  const model = aModel(screen.theme, { title: '<b>"青石" & 花桥</b>' });
  const svg = await (await svgPicture({ ...screen, model }))?.text();
  expect(isWellFormed(svg ?? '')).toBe(true);
});
