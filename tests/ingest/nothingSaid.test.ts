import { expect, test } from 'vitest';
import { readers } from '#cli/readers.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import { ingest } from '#ingest/ingest.ts';
import { rawFileOf } from '#ingest/rawFile.ts';

const watch = { signal: new AbortController().signal, progress: () => undefined };

async function kindOf(name: string, text: string) {
  const [outcome] = await ingest(
    rawFileOf(name, new TextEncoder().encode(text), name),
    NO_ANSWERS,
    watch,
    readers,
  );
  return outcome?.kind === 'refused' ? outcome.problem.code : outcome?.kind;
}

test.each([
  [
    'a text that says nothing asks nothing',
    '说明.txt',
    '本表由各乡镇填报，请核对后上报。\n',
    'file.form.unknown',
  ],
  [
    'a report without a number is one where it says whose',
    '青石镇2017年年报.txt',
    '青石镇2017年政府信息公开工作年度报告\n一、概述\n本年度工作有序开展。\n',
    'draft',
  ],
  [
    'sections of a report are one, whoever wrote them',
    '年报.txt',
    '一、概述\n本年度工作有序开展。\n',
    'draft',
  ],
])('%s', async (_name, file, text, expected) => {
  expect(await kindOf(file, text)).toBe(expected);
});
