import type { AuthorityId } from '#domain/authority.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import { funnelMeasuresOn } from '#domain/measures/funnelMeasures.ts';
import { mainCountsOn } from '#domain/measures/mainCounts.ts';
import { groupOf } from '#query/group.ts';
import { comparedSelection, leadKey } from '#query/peers.ts';
import { blocksOf, reportBlock } from '#query/reports.ts';
import type { PeerKey, Point, RankedPoint, Row, Selection, SubjectId } from '#query/types.ts';
import { isMoney } from './counts.ts';
import { peerRows } from './peerRows.ts';
import type { PeerRows } from './peerRows.ts';
import { rateLevels } from './rateLevels.ts';
import { spreadGroup, tellingLimits } from './spreadGroup.ts';
import type { SpreadGroup } from './spreadGroup.ts';
import { countLevels } from './verdict.ts';
import type { Level } from './verdict.ts';

/** One tested measure of one unit among its peers. */
export interface StripRow {
  readonly subject: SubjectId;
  readonly kind: 'count' | 'rate';
  readonly own: Row<RankedPoint> & { readonly data: { readonly point: Point & { value: number } } };
  /** The units of the group that have a usable number on the form, the unit itself among them; highest first. */
  readonly peers: readonly Row<RankedPoint>[];
  /** Numbers in doubt, which are in none of the peers. */
  readonly doubtful: number;
  /** Of counts the median, of rates the rate of all cases together; null with fewer than 5 peers. */
  readonly centre: number | null;
  /** Beyond these the list tells a gap: of a rate those of the unit's own number of cases. Null: none that says anything. */
  readonly limits: SpreadGroup['limits'];
  readonly level: Level;
}

/** A tested measure that has no strip for this unit. */
export interface QuietRow {
  readonly subject: SubjectId;
  readonly point: Point;
  /** A number on another form than that of most of the group. */
  readonly apart: boolean;
}

/** All tested measures of one unit in one year. */
export interface ProfileStrip {
  /** Null without a focus. */
  readonly unit: Pick<Row<unknown>, 'authority' | 'name'> | null;
  readonly year: number;
  /** Of the unit's report; null without one that has a national table. */
  readonly form: TableFormId | null;
  /** Units of the group, with a report or not. */
  readonly total: number;
  readonly among: PeerKey['among'] | null;
  readonly rows: readonly StripRow[];
  readonly quiet: readonly QuietRow[];
}

/**
 * Where the focus of a selection stands in all measures that are tested on the form of its report, counts before rates.
 * Limits, medians and sides are those of the list of gaps; rates on fewer than 5 cases take no part.
 */
export function profileStrip(frame: Frame, chosen: Selection): ProfileStrip {
  const { year, focus } = chosen;
  // a late user of an old form has few peers in this year, and none of another year
  const selection = { ...comparedSelection(frame, chosen), years: [year, year] as const };
  const at = frame.authorities.findIndex(({ id }) => id === focus);
  const authority = frame.authorities[at];
  const total = groupOf(frame, selection).members.length;
  const unit = authority === undefined ? null : { authority: authority.id, name: authority.name };
  const form = reportBlock(blocksOf(frame), at, year)?.form ?? null;
  const among = leadKey(frame, selection)?.among ?? null;
  const empty = { unit, year, total, among, rows: [], quiet: [] };
  if (unit === null || form === null || form === 'none') return { ...empty, form: null };
  const rows: StripRow[] = [];
  const quiet: QuietRow[] = [];
  const add = (subject: SubjectId, kind: StripRow['kind']) => {
    const found =
      kind === 'count' ? ofCount(frame, selection, subject) : ofRate(frame, selection, subject);
    const own = found.of.rows.find((row) => row.authority === unit.authority);
    if (own === undefined) return;
    const { point, apart } = own.data;
    if (hasNumber(own) && !apart) rows.push({ subject, kind, ...stripOf(found, own) });
    else quiet.push({ subject, point, apart });
  };
  for (const count of mainCountsOn(form)) add(count, 'count');
  for (const rate of funnelMeasuresOn(form)) add(rate, 'rate');
  return { ...empty, form, rows, quiet };
}

/** What a group says of each of its units. */
interface Found {
  readonly of: PeerRows;
  readonly peers: readonly Row<RankedPoint>[];
  readonly centre: number | null;
  readonly sayOf: (authority: AuthorityId) => Pick<StripRow, 'limits' | 'level'>;
}

const MIXED: Level = { is: 'cannotJudge', why: 'mixed' };

function ofCount(frame: Frame, selection: Selection, subject: SubjectId): Found {
  const of = peerRows(frame, selection, subject);
  const peers = of.members.filter(hasNumber);
  const tested = of.tested?.kind === 'count' ? of.tested : null;
  const values = peers.flatMap(({ data }) => data.point.value ?? []);
  const money = tested !== null && isMoney(tested.measure);
  const group = tested === null ? null : spreadGroup(values, money);
  const levels = tested === null ? [] : countLevels(values, money);
  const positions = new Map(peers.map(({ authority }, i) => [authority, i]));
  return {
    of,
    peers,
    centre: of.spread?.median ?? null,
    sayOf: (authority) => {
      const at = positions.get(authority) ?? -1;
      return { limits: group?.limits ?? null, level: levels[at] ?? MIXED };
    },
  };
}

function ofRate(frame: Frame, selection: Selection, subject: SubjectId): Found {
  const of = rateLevels(frame, selection, subject);
  const peers = of.members.filter(hasNumber);
  const largest = Math.max(0, ...peers.flatMap(({ data }) => data.point.value ?? []));
  return {
    of,
    peers,
    centre: of.funnel?.rate ?? null,
    sayOf: (authority) => {
      const found = of.levels.get(authority);
      return {
        limits: found === undefined ? null : tellingLimits(found.alarm, largest),
        level: of.verdicts.get(authority) ?? MIXED,
      };
    },
  };
}

function stripOf(found: Found, own: StripRow['own']): Omit<StripRow, 'subject' | 'kind'> {
  const { peers, centre, of, sayOf } = found;
  const { doubtful } = of.compared ?? of;
  return { own, peers, doubtful, centre, ...sayOf(own.authority) };
}

function hasNumber(row: Row<RankedPoint>): row is StripRow['own'] {
  return row.data.point.value !== null;
}
