import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from '#components/clipboard.ts';
import { download } from '#components/download.ts';
import { walk } from '#components/walk.ts';
import { themes } from '#charts/theme.ts';
import { aModel, modelUnits } from '../support/model.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a text is copied by the clipboard of the browser', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  expect(await copyText('青石镇')).toBe(true);
  expect(write).toHaveBeenCalledExactlyOnceWith('青石镇');
});

test.each([
  ['is missing, as on plain http', undefined],
  ['refuses', { writeText: () => Promise.reject(new Error('refused')) }],
])('where the clipboard %s, the text is selected and copied the older way', async (_name, api) => {
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(api as unknown as Clipboard);
  const copied: string[] = [];
  vi.spyOn(document, 'execCommand').mockImplementation(() => {
    const field = document.activeElement;
    if (field instanceof HTMLTextAreaElement) copied.push(field.value);
    return true;
  });
  const button = document.createElement('button');
  document.body.append(button);
  button.focus();
  expect(await copyText('青石镇\n花桥镇')).toBe(true);
  expect(copied).toEqual(['青石镇\n花桥镇']);
  expect(document.activeElement).toBe(button);
  expect(document.querySelector('textarea')).toBeNull();
  button.remove();
});

test('a browser that refuses both ways is told apart', async () => {
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard);
  vi.spyOn(document, 'execCommand').mockReturnValue(false);
  expect(await copyText('x')).toBe(false);
});

test('a file is saved under a name that Windows takes', () => {
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  download('交岔乡: 2014/2018?.csv', new Blob(['x']));
  expect(names).toEqual(['交岔乡_ 2014_2018_.csv']);
});

test('up and down go to the next unit in the same year, left and right to the next mark', () => {
  const { hits } = aModel(themes.screen);
  const years = [2017, 2018].flatMap((year) =>
    hits.slice(0, 2).map((hit) => ({ ...hit, year, authority: hit.authority })),
  );
  const byUnit = [years[0], years[2], years[1], years[3]].filter((hit) => hit !== undefined);
  expect(byUnit.map((hit) => hit.authority)).toEqual([
    modelUnits[0],
    modelUnits[0],
    modelUnits[1],
    modelUnits[1],
  ]);
  expect(walk(byUnit, 1, 'ArrowDown')).toBe(3);
  expect(walk(byUnit, 3, 'ArrowUp')).toBe(1);
  expect(walk(byUnit, 3, 'ArrowDown')).toBe(3);
  expect(walk(byUnit, null, 'ArrowRight')).toBe(0);
  expect(walk(byUnit, 1, 'ArrowRight')).toBe(2);
  expect(walk(byUnit, 3, 'PageUp')).toBe(0);
  expect(walk(byUnit, 0, 'x')).toBeNull();
  expect(walk([], null, 'End')).toBeNull();
});
