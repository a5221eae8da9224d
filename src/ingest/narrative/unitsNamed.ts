import { looksLikeAuthority, shortName } from '../names.ts';

/** Words that end like the name of a unit. */
export interface UnitWords {
  /** The last characters, without the larger units before them. */
  readonly text: string;
  /** They are a name for certain; else only whoever knows the names of the county can tell where the name begins. */
  readonly isName: boolean;
}

/** 乡镇, 镇村, 镇级 and the like are no ends of names. */
const ends =
  /([\u4e00-\u9fff]{1,12})(街道|苏木|乡|镇)(?![乡镇村级区街道域容海压江赛化愁亲情土贤里企长民])/g;
/** 城镇, 下乡 and the like: what ends alike and is no unit. */
const noName =
  /(?:[各全本我两该某下城村集重小乡]|建制|中心|示范|试点|所辖|家|故|回|返|入|驻|老|外|异|他)(?:乡|镇|街道)$/;
/** Behind a name for certain: the offices of a unit, a year, the end of a cell. */
const behind = /^(?:人民政府|政府|党委|党工委|办事处|20\d\d|[“"《(（,，。、；;\s]|$)/;
/** A cell of a list begins with its subject, behind a number or code at most. */
const begins = /^[\s\d\-/.（(《“"]*$/;
const LONGEST_NAME = 6;

/**
 * Words in a row of text that end like names of units. In a sentence names run into the words before them, so a name is
 * certain only behind a larger unit, or where a cell of a list is or begins with it.
 * @param cells of one row; several are a row of a list
 */
export function unitsNamed(cells: readonly string[]): readonly UnitWords[] {
  const isList = cells.length > 1;
  return cells.flatMap((cell) => {
    const plain = cell.normalize('NFKC');
    return [...plain.matchAll(ends)].flatMap((match): UnitWords[] => {
      const [whole, stem = '', kind = ''] = match;
      if (noName.test(whole)) return [];
      const short = shortName(whole);
      const isWhole = looksLikeAuthority(whole) && short.name.length <= LONGEST_NAME;
      const before = plain.slice(0, match.index);
      const after = plain.slice(match.index + whole.length);
      const isBehindLarger = short.county !== null || short.prefecture !== null;
      const isInList = isList && begins.test(before) && stem.length <= 4;
      const isName = isWhole && ((isBehindLarger && behind.test(after)) || isInList);
      const text = isName ? short.name : `${stem.slice(-LONGEST_NAME)}${kind}`;
      return [{ text, isName }];
    });
  });
}
