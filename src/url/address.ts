import { authorityKinds } from '#domain/authority.ts';
import type { AuthorityId } from '#domain/authority.ts';
import { isSeriesId } from '#domain/crosswalk/series.ts';
import { isIndicatorId } from '#domain/forms/index.ts';
import { isMeasureId } from '#domain/measures/index.ts';
import { decodeList, decodeText, encodeList, encodeText } from './text.ts';
import {
  MAX_PINNED,
  gridModes,
  listGroupings,
  listKinds,
  listStates,
  pages,
  startState,
} from './viewState.ts';
import type { ViewState } from './viewState.ts';

/** A state read from an address, and what of the address was not understood, as printed in it. */
export interface Decoded {
  readonly state: ViewState;
  readonly dropped: readonly string[];
}

/** What one parameter sets; `Partial` because a part of its text may be good; null: not understood at all. */
type Patch = Partial<ViewState>;
interface Read {
  readonly patch: Patch | null;
  /** Items of a list that were too many. */
  readonly dropped?: readonly string[];
}

/** One parameter of an address. */
interface Parameter {
  readonly key: string;
  /** Null: nothing to write, the state is that of `startState`. */
  readonly write: (state: ViewState) => string | null;
  readonly read: (text: string) => Read;
}

/** All parameters, in the order in which they are written. */
const parameters: readonly Parameter[] = [
  word('data', 'dataSet'),
  word('county', 'county'),
  {
    key: 'group',
    write: ({ group }) => (group === 'all' || typeof group !== 'string' ? null : group),
    read: oneOf(['all', ...authorityKinds], (group) => ({ group })),
  },
  {
    key: 'units',
    write: ({ group }) => (typeof group === 'string' ? null : encodeList(group)),
    read: (text) => list(text, (ids) => ({ patch: { group: ids.map(idOf) } })),
  },
  {
    key: 'mixed',
    write: ({ mixed }) => (mixed ? 'yes' : null),
    read: oneOf(['yes', 'no'], (answer) => ({ mixed: answer === 'yes' })),
  },
  {
    key: 'years',
    write: ({ years }) => (years === null ? null : years.join('..')),
    read: (text) => {
      const match = /^(\d{4})\.\.(\d{4})$/.exec(text);
      const [from, to] = [Number(match?.[1]), Number(match?.[2])];
      return { patch: match === null || from > to ? null : { years: [from, to] } };
    },
  },
  {
    key: 'year',
    write: ({ year }) => (year === null ? null : String(year)),
    read: (text) => ({ patch: /^\d{4}$/.test(text) ? { year: Number(text) } : null }),
  },
  {
    key: 'focus',
    write: ({ focus }) => (focus === null ? null : encodeText(focus)),
    read: (text) => one(text, (focus) => ({ focus: idOf(focus) })),
  },
  {
    key: 'pin',
    write: ({ pinned }) => (pinned.length === 0 ? null : encodeList(pinned)),
    read: (text) =>
      list(text, (ids) => ({
        patch: { pinned: ids.slice(0, MAX_PINNED).map(idOf) },
        dropped: ids.slice(MAX_PINNED),
      })),
  },
  {
    key: 'subject',
    write: ({ subject }) => (subject === null ? null : encodeText(subject)),
    read: (text) =>
      one(text, (subject) =>
        isIndicatorId(subject) || isMeasureId(subject) || isSeriesId(subject) ? { subject } : null,
      ),
  },
  {
    key: 'text',
    write: ({ inText }) => (inText ? 'yes' : null),
    read: oneOf(['yes', 'no'], (answer) => ({ inText: answer === 'yes' })),
  },
  {
    key: 'against',
    write: ({ against }) => (against === null ? null : String(against)),
    read: (text) => ({ patch: /^\d{4}$/.test(text) ? { against: Number(text) } : null }),
  },
  {
    key: 'panels',
    write: ({ panels }) => (panels === startState.panels ? null : String(panels)),
    read: (text) => ({ patch: /^\d{1,4}$/.test(text) ? { panels: Number(text) } : null }),
  },
  {
    key: 'unit',
    write: ({ unit }) => (unit === null ? null : encodeText(unit)),
    read: (text) => one(text, (unit) => ({ unit: idOf(unit) })),
  },
  {
    key: 'tables',
    write: ({ tables }) => (tables.length === 0 ? null : encodeList(tables)),
    read: (text) => list(text, (tables) => ({ patch: { tables } })),
  },
  word('chart', 'chart'),
  {
    key: 'grid',
    write: ({ grid }) => (grid === startState.grid ? null : grid),
    read: oneOf(gridModes, (grid) => ({ grid })),
  },
  {
    key: 'sort',
    write: ({ sort }) => (sort === startState.sort ? null : sort),
    read: oneOf(['roster', 'gaps'], (sort) => ({ sort })),
  },
  {
    key: 'by',
    write: ({ listBy }) => (listBy === startState.listBy ? null : listBy),
    read: oneOf(listGroupings, (listBy) => ({ listBy })),
  },
  {
    key: 'kind',
    write: ({ listKind }) => listKind,
    read: oneOf(listKinds, (listKind) => ({ listKind })),
  },
  {
    key: 'state',
    write: ({ listState }) => listState,
    read: oneOf(listStates, (listState) => ({ listState })),
  },
  word('find', 'listFind'),
  {
    key: 'present',
    write: ({ presenting }) => (presenting ? 'yes' : null),
    read: oneOf(['yes', 'no'], (answer) => ({ presenting: answer === 'yes' })),
  },
  {
    key: 'lang',
    write: ({ language }) => language,
    read: oneOf(['zh', 'en'], (language) => ({ language })),
  },
  word('fp', 'fingerprint'),
];

/**
 * The hash of a state: `#/channels?year=2017&focus=…`, percent-encoded, `~` between the items of a list. What the
 * user has chosen is written also where it is what the page would choose by itself, so that an old link keeps showing
 * the same when newer data are there.
 */
export function encode(state: ViewState): string {
  const written = parameters.flatMap(({ key, write }) => {
    const text = write(state);
    return text === null ? [] : [`${key}=${text}`];
  });
  return `#/${state.page}${written.length === 0 ? '' : `?${written.join('&')}`}`;
}

/**
 * Reads any text. `decode(encode(state)).state` equals the state; whatever is not understood is left out, takes
 * nothing else with it, and is named in `dropped` as "key=text".
 */
export function decode(hash: string): Decoded {
  const [path = '', ...rest] = hash.replace(/^#/, '').split('?');
  const page = pages.find((known) => `/${known}` === path) ?? null;
  const dropped = page === null && path !== '' && path !== '/' ? [readable(path)] : [];
  let state: ViewState = page === null ? startState : { ...startState, page };
  for (const part of rest.join('?').split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const key = at < 0 ? part : part.slice(0, at);
    const parameter = at < 0 ? undefined : parameters.find((known) => known.key === key);
    const read = parameter?.read(part.slice(at + 1)) ?? { patch: null };
    if (read.patch === null) dropped.push(readable(part));
    else state = { ...state, ...read.patch };
    dropped.push(...(read.dropped ?? []).map((item) => `${key}=${item}`));
  }
  return { state, dropped };
}

type TextField = 'dataSet' | 'county' | 'chart' | 'listFind' | 'fingerprint';

/** A parameter that holds any text as it is. */
function word(key: string, field: TextField): Parameter {
  return {
    key,
    write: (state) => {
      const text = state[field];
      return text === null ? null : encodeText(text);
    },
    read: (text) => one(text, (value) => ({ [field]: value })),
  };
}

function one(text: string, patchOf: (value: string) => Patch | null): Read {
  const value = decodeText(text);
  return { patch: value === null || value === '' ? null : patchOf(value) };
}

function list(text: string, readItems: (items: readonly string[]) => Read): Read {
  const items = decodeList(text);
  return items === null ? { patch: null } : readItems(items);
}

function oneOf<T extends string>(
  allowed: readonly T[],
  patchOf: (value: T) => Patch,
): (text: string) => Read {
  return (text) => {
    const value = allowed.find((known) => known === text);
    return { patch: value === undefined ? null : patchOf(value) };
  };
}

/** Whether the data hold a unit of this id is for the query to find out. */
function idOf(text: string): AuthorityId {
  return text as AuthorityId;
}

function readable(part: string): string {
  return decodeText(part) ?? part;
}
