import { manifestText, publish, withDataSet } from '#cli/publish.ts';
import type { Published } from '#cli/publish.ts';
import type { Manifest } from '#domain/dataSet.ts';
import { sampleRoster } from './county.ts';
import { frameOf } from './frame.ts';
import { jiaocha } from './jiaocha.ts';
import { allSampleReports } from './later.ts';

const date = '2026-11-24';

function samples(): Published[] {
  const roster = { entries: sampleRoster() };
  return [
    publish(frameOf(allSampleReports(), roster), roster, {
      id: 'shili',
      label: { zh: '示例县 2014—2025（虚构）', en: 'Shili County 2014–2025 (fictional)' },
      source: {
        zh: '虚构示例：由固定种子的脚本生成，不对应任何真实地区',
        en: 'Fictional sample: made by a seeded script, no real place behind it',
      },
      fictional: true,
      date,
    }),
    publish(frameOf([jiaocha], null), null, {
      id: 'jiaocha-2017',
      label: { zh: '交岔乡 2017', en: 'Jiaocha Township 2017' },
      source: {
        zh: '彭阳县交岔乡人民政府2017年政府信息公开工作年度报告',
        en: 'Jiaocha Township People’s Government, Pengyang County: annual report on open government information 2017',
      },
      fictional: false,
      date,
    }),
  ];
}

/** Every file under `public/data`, by its path there. */
export function publishedFiles(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let manifest: Manifest | null = null;
  for (const { entry, contents } of samples().reverse()) {
    for (const [path, bytes] of contents) files.set(path, bytes);
    manifest = withDataSet(manifest, entry);
  }
  if (manifest !== null) {
    files.set('manifest.json', new TextEncoder().encode(manifestText(manifest)));
  }
  return files;
}
