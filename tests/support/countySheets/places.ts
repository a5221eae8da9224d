import type { Chance } from './chance.ts';

const counties = [
  '云台县',
  '芦江县',
  '桐川县',
  '安坪县',
  '清泽县',
  '龙渠县',
  '松阴县',
  '白塔区',
  '凤台区',
  '锦屏区',
  '宁川县',
  '青原区',
  '汉南县',
  '岑山县',
  '沅口县',
  '澜田县',
  '临溪县',
  '曲岭县',
  '湖东县',
  '白漳县',
] as const;

const stems = [
  '栗园',
  '芦滩',
  '梅坞',
  '杉岭',
  '竹排',
  '塔山',
  '官渡',
  '磨盘',
  '上畈',
  '下畈',
  '葛店',
  '枫树',
  '茶亭',
  '油坊',
  '黑水',
  '白沙',
  '赤湾',
  '横塘',
  '罗渡',
  '三江',
  '五星',
  '七里坪',
  '九曲',
  '双桥',
  '六合',
  '万安',
  '八渡',
  '百丈',
  '千秋',
  '合江',
  '全福',
  '总府',
  '本庄',
  '平川',
  '占溪',
  '排楼',
  '计石',
  '上堡',
  '城郊',
  '中村',
  '东关',
  '西坞',
  '南浦',
  '北流',
  '包麓',
  '大堰',
  '小陂',
  '新圩',
  '老墟',
  '云雾',
  '雨台',
  '雷公',
  '雪峰',
  '风洞',
  '月山',
  '日升',
  '凌家',
  '周集',
  '吴坝',
  '郑塬',
  '王田',
  '冯垭',
  '陈埠',
  '褚岗',
  '卫星',
  '蒋洼',
  '沈畈',
  '韩垭',
  '杨树湾',
  '朱砂',
  '秦桥',
  '尤溪口',
  '许营',
  '何埂',
  '吕寨',
  '施秉',
  '张弓',
  '孔桥',
  '曹甸',
  '严岭',
  '华岩',
  '金坑',
  '魏塘',
  '陶岔',
] as const;

/** A county with townships of its own. */
export interface County {
  readonly name: string;
  readonly units: readonly string[];
}

/**
 * Invented counties whose townships have different names.
 * @param sizes townships of each county
 */
export function countiesOf(chance: Chance, ...sizes: readonly number[]): County[] {
  const names = chance.shuffled(counties);
  const left = chance.shuffled(stems);
  return sizes.map((size, i) => ({
    name: names[i] ?? '云台县',
    units: inOrder(left.splice(0, size).map((stem) => stem + kindOf(chance))),
  }));
}

/** One such county. */
export function countyOf(chance: Chance, size: number): County {
  const [county] = countiesOf(chance, size);
  if (county === undefined) throw new Error('no county');
  return county;
}

const kindOf = (chance: Chance) =>
  chance.pick(['镇', '镇', '镇', '镇', '乡', '乡', '乡', '街道', '街道', '回族乡']);

const rank = (unit: string) => (unit.endsWith('镇') ? 0 : unit.endsWith('乡') ? 1 : 2);
/** 镇 before 乡 before 街道, as lists of a county are written. */
const inOrder = (units: readonly string[]) => [...units].sort((a, b) => rank(a) - rank(b));

/** Departments of a county, which report like townships. */
export const departments = [
  '教育局',
  '民政局',
  '财政局',
  '自然资源局',
  '卫生健康局',
  '水务局',
] as const;

/** The names of counties that are no district or city. */
export const isCounty = (name: string): boolean => name.endsWith('县');
