import type { AuthorityId, AuthorityKind } from '#domain/authority.ts';
import type { SubjectId } from '#query/types.ts';

/** The entries of the navigation, and the profile of one authority. */
export const pages = [
  'home',
  'channels',
  'responsiveness',
  'requests',
  'acts',
  'staffing',
  'trends',
  'gaps',
  'compare',
  'letters',
  'data',
  'profile',
] as const;
export type Page = (typeof pages)[number];

/** How the list of gaps may be grouped, and which of it may be shown alone. */
export const listGroupings = ['kind', 'authority', 'measure'] as const;
export type ListGrouping = (typeof listGroupings)[number];
export const listKinds = [
  'report',
  'contradiction',
  'data',
  'zero',
  'level',
  'structure',
  'trend',
  'collection',
] as const;
export type ListKind = (typeof listKinds)[number];
export const listStates = ['new', 'seen', 'explained'] as const;
export type ListState = (typeof listStates)[number];

/** What the cells of the grid on the home page may show. */
export const gridModes = ['reports', 'subject', 'year'] as const;
export type GridMode = (typeof gridModes)[number];

/** Most units that are pinned beside the focus. */
export const MAX_PINNED = 5;

/**
 * Everything that decides what is seen, as far as a link carries it: ids, never values. Ids are not empty, lists hold
 * each id once. Null leaves the choice to the data (`query/selection.ts`) or to this browser.
 */
export interface ViewState {
  readonly page: Page;
  /** The workspace (`domain/dataSet.ts`) that the link was made with. */
  readonly dataSet: string | null;
  /** `countyKey`; null: the only county, or all. */
  readonly county: string | null;
  readonly group: AuthorityKind | 'all' | readonly AuthorityId[];
  /** Units of all types of a county are compared together, without a verdict. */
  readonly mixed: boolean;
  /** Null: all years of the data. */
  readonly years: readonly [from: number, to: number] | null;
  /** Null: the newest year with reports. */
  readonly year: number | null;
  readonly focus: AuthorityId | null;
  /** At most `MAX_PINNED`. */
  readonly pinned: readonly AuthorityId[];
  /** What the page on trends is about. */
  readonly subject: SubjectId | null;
  /** Whether that page also shows figures of the running text. */
  readonly inText: boolean;
  /** The year that the chosen one is put beside; null: the year before it. */
  readonly against: number | null;
  /** Page of the small charts of all units, from 0. */
  readonly panels: number;
  /** Whose profile is open. */
  readonly unit: AuthorityId | null;
  /** Ids of the charts that are shown as tables. */
  readonly tables: readonly string[];
  /** The chart that a link leads to or that is presented. */
  readonly chart: string | null;
  readonly presenting: boolean;
  /** What the cells of the grid on the home page show: whole reports, one subject over the years, all rows of one year. */
  readonly grid: GridMode;
  /** Order of the grid on the home page. */
  readonly sort: 'roster' | 'gaps';
  readonly listBy: ListGrouping;
  /** Null: all kinds. */
  readonly listKind: ListKind | null;
  /** Null: all states. */
  readonly listState: ListState | null;
  /** What was typed to find units in the list of gaps. */
  readonly listFind: string | null;
  /** Null: as set in this browser. */
  readonly language: 'zh' | 'en' | null;
  /** Of the data that the link was made with. */
  readonly fingerprint: string | null;
}

/** What is seen without an address. */
export const startState: ViewState = {
  page: 'home',
  dataSet: null,
  county: null,
  group: 'all',
  mixed: false,
  years: null,
  year: null,
  focus: null,
  pinned: [],
  subject: null,
  inText: false,
  against: null,
  panels: 0,
  unit: null,
  tables: [],
  chart: null,
  presenting: false,
  grid: 'reports',
  sort: 'roster',
  listBy: 'kind',
  listKind: null,
  listState: null,
  listFind: null,
  language: null,
  fingerprint: null,
};
