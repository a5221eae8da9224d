import { axisByHand } from '../mapping/axisByHand.ts';
import { axisOf } from './axis.ts';
import type { Axis, Heading } from './axis.ts';
import { isCountyName, isCovered, lookOf } from './looks.ts';
import type { Look } from './looks.ts';
import type { Lane, Plan } from './plan.ts';

/** What the lanes of one row say. */
export interface RowAxis {
  readonly axis: Axis;
  /** Texts of the label lanes, from the outside in, as one path. */
  readonly path: string;
  /** The same texts; without labels its name, or the word for what it is. */
  readonly texts: readonly string[];
  /** Something is printed in a lane of this row itself. */
  readonly isNamed: boolean;
  /** A year or label that stood above is printed once more, below the same name or one that is lost. */
  readonly isAgain: boolean;
  /** Its numbers are sums of all parts of the year. */
  readonly isYearSum: boolean;
}

/** Reads the lanes row by row; blanks of a merged lane continue what stands above them. */
export class LaneReader {
  readonly #lanes: readonly Lane[];
  /** What each lane said last; '' after a lane further out began anew. */
  readonly #last: string[];
  /** Below a name that goes on the same year began once more: of the same unit, or of one whose name is lost. */
  #isAgain = false;
  /** All that a row prints in its lanes stands in the row above as well. */
  #isRepeated = false;
  /** Whether each lane was blank in the row before. */
  #isBlank: readonly boolean[] = [];
  readonly #said: Plan['saidOfRow'];
  readonly #countiesLead: boolean;
  #county: string | null = null;

  constructor({ lanes, saidOfRow }: Plan) {
    this.#said = saidOfRow;
    this.#lanes = lanes;
    this.#last = lanes.map(() => '');
    this.#countiesLead = lanes.some(({ hint }) => hint.countiesLead === true);
  }

  /** @param cells of a row, as printed */
  read(cells: readonly string[]): RowAxis {
    const looks = this.#lanes.map(({ at }) => lookOf(cells[at] ?? ''));
    const stack: Heading[] = [];
    const labels: string[] = [];
    const blanks = this.#lanes.map(() => false);
    this.#isRepeated = false;
    if (this.#lanes.some((lane, i) => isPlaced(lane, looks[i], cells))) this.#isAgain = false;
    let begins = false;
    let isNamed = false;
    this.#lanes.forEach((lane, i) => {
      const look = looks[i];
      if (look === undefined) return;
      const isBlank = look.kind === 'blank';
      const isOwn = !isBlank && !isCovered(cells[lane.at]) && SPEAKS.has(lane.role);
      if (isOwn) isNamed = true;
      if (isOwn && look.text !== this.#last[i]) {
        begins = true;
        for (let inner = i + 1; inner < this.#last.length; inner++) this.#last[inner] = '';
      }
      const text = isBlank ? this.#continued(i, lane, begins, looks, cells) : look.text;
      if (!isBlank) this.#last[i] = look.text;
      blanks[i] = isBlank;
      if (text === '') return;
      const said = isBlank ? lookOf(text) : look;
      if (said.kind === 'mark' && lane.role !== 'unit') return;
      // one text merged over two lanes is said once
      if (isCovered(cells[lane.at]) && look.text === looks[i - 1]?.text) return;
      if (said.dated === null) stack.push({ look: said, hint: lane.hint, soft: isBlank });
      else stack.push(...datedHeadings(said.dated, lane, isBlank));
      if (lane.role === 'indicator' || lane.role === 'indicatorId') labels.push(text);
    });
    this.#isBlank = blanks;
    const axis = this.#inCounty(axisOf(stack));
    const texts = labels.length > 0 ? labels : [axis.name ?? axis.aspectText];
    const said = this.#said(texts);
    return {
      axis: axisByHand(axis, said, texts.join('/')),
      path: labels.join('/'),
      texts,
      isNamed,
      isAgain: this.#isAgain || this.#isRepeated,
      isYearSum: false,
    };
  }

  /** A county with the sums of its townships leads them: it is theirs until the next. */
  #inCounty(axis: Axis): Axis {
    if (!this.#countiesLead) return axis;
    if (axis.aspect === 'own' && isCountyName(axis.aspectText)) this.#county = axis.aspectText;
    return axis.name === null || axis.county !== null ? axis : { ...axis, county: this.#county };
  }

  #continued(
    i: number,
    lane: Lane,
    begins: boolean,
    looks: readonly Look[],
    cells: readonly string[],
  ): string {
    if (!lane.continues || begins || !SPEAKS.has(lane.role)) return '';
    // something further in must be new: the same year again is another unit whose name is missing
    const printed = this.#lanes.flatMap(({ role, at }, inner) => {
      const look = looks[inner];
      const isPrinted = look !== undefined && look.kind !== 'blank' && !isCovered(cells[at]);
      if (inner <= i || !SPEAKS.has(role) || !isPrinted) return [];
      return [{ inner, isNew: look.text !== this.#last[inner] }];
    });
    const [next] = printed;
    if (next === undefined) return '';
    if (!next.isNew && this.#isBlank[next.inner] === true) this.#isAgain = true;
    if (lane.role === 'authority' && printed.every(({ isNew }) => !isNew)) this.#isRepeated = true;
    return this.#last[i] ?? '';
  }
}

/** 2016年收到申请数, 收到申请数计划数 down the side: what they say of the time, and the label. */
const datedHeadings = (
  { time, label }: NonNullable<Look['dated']>,
  { hint }: Lane,
  soft: boolean,
): Heading[] => [
  { look: lookOf(time), hint: { ...hint, role: 'year' }, soft },
  { look: lookOf(label), hint, soft },
];

/** Whether a row prints a name or year of its own. */
const isPlaced = ({ at, role }: Lane, look: Look | undefined, cells: readonly string[]) =>
  SPEAKS.has(role) &&
  role !== 'indicator' &&
  role !== 'indicatorId' &&
  look !== undefined &&
  look.kind !== 'blank' &&
  !isCovered(cells[at]);

/** Lanes whose texts name a row; a unit of measure or a remark names nothing. */
const SPEAKS: ReadonlySet<string> = new Set([
  'authority',
  'village',
  'county',
  'prefecture',
  'province',
  'year',
  'period',
  'indicator',
  'indicatorId',
]);
