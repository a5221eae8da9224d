import { allForms, indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId, TableFormId } from '#domain/forms/index.ts';
import type { IndicatorPlace } from '#domain/sourceFile.ts';
import { readJsonValue } from '../cellValue.ts';
import type { Identity, Proposal } from '../draft.ts';
import { NO_IDENTITY, bestOf, nameOf } from '../identity.ts';
import { headRole, isTotalWord } from '../headWords.ts';
import type { HeadRole } from '../headWords.ts';
import { placeLabels } from '../placeLabels.ts';
import type { LabelMatch } from '../placeLabels.ts';
import { shortName } from '../names.ts';
import { labelsOf } from '../labels.ts';
import type { FormLabels } from '../labels.ts';
import { trimmed } from '../plainText.ts';
import { UNKNOWN_YEAR, isReportYear, yearOf } from '../years.ts';
import type { Collector } from '../collector.ts';
import { LabelCache } from './labelCache.ts';
import { codeOf } from './rowIdentity.ts';

/** A JSON object, by its own keys. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** @returns whether a JSON value is an object (no array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys beside the values that say something else about the file. */
const META = new Set([
  'values',
  'notes',
  'note',
  'headings',
  'order',
  'period',
  'township_full',
  'value_column',
  'units',
  'source',
  'raw',
  'file',
  'title',
  'batch',
  'when',
  'id',
]);

/** Reads reports given as objects: `values` by id or by label, or one key per indicator. */
export class JsonReader {
  readonly places: Record<string, IndicatorPlace> = Object.create(null);
  readonly identities: Identity[] = [];
  readonly because: string[] = [];
  readonly #collector: Collector;
  readonly #outside: Identity;
  readonly #caches: readonly { readonly labels: FormLabels; readonly cache: LabelCache }[] =
    allForms.map(({ id }) => ({ labels: labelsOf(id), cache: new LabelCache(labelsOf(id)) }));
  readonly #items: Record<TableFormId, number> = { s2014: 0, m2019: 0, m2021: 0 };
  #item = 0;

  /** @param outside what file name and folder say, for what an item does not say itself */
  constructor(collector: Collector, outside: Identity) {
    this.#collector = collector;
    this.#outside = outside;
  }

  /** The form of most items. */
  get form(): TableFormId {
    const counts = this.#caches.map(({ labels }) => ({
      form: labels.form,
      items: this.#items[labels.form],
    }));
    return counts.reduce((a, b) => (b.items > a.items ? b : a)).form;
  }

  get matched(): number {
    return Object.keys(this.places).length;
  }

  /** @param item position in the file, counted from 1 */
  item(value: JsonObject, item: number): void {
    this.#item = item;
    const { inner, keys } = valuesOf(value);
    const form = textOf(value['form']);
    const said = identityOf(value);
    if (said.authority.some((p) => isTotalWord(p.value))) return;
    if (this.#collector.leavesOut(periodOf(value), item)) return;
    const report = this.#add(value, filledUp(said, this.#outside), item);
    this.#collector.table.setForm(report, form);
    const { labels, cache } = this.#formOf(keys, form);
    this.#items[labels.form]++;
    const matches = placeLabels(
      keys.map((key) => cache.reading(key)),
      'keys',
      labels,
    );
    keys.forEach((key, i) => {
      const match = matches[i];
      if (match !== undefined) this.#take(report, key, inner, match);
    });
  }

  /** The form that an item names, else the one with most of its keys, the newest among equals. */
  #formOf(keys: readonly string[], named: string) {
    const own = this.#caches.find(({ labels }) => labels.form === named);
    if (own !== undefined) return own;
    const known = ({ labels }: { readonly labels: FormLabels }) =>
      keys.filter((key) => isOwnLabel(key, labels)).length;
    return this.#caches.reduce((a, b) => (known(b) >= known(a) ? b : a));
  }

  #add(value: JsonObject, identity: Identity, item: number): number {
    this.identities.push(identity);
    const { table } = this.#collector;
    const authority = table.authority({
      ...nameOf(identity),
      province: nullable(textOf(value['province'] ?? value['省'])),
      code: codeOf(textOf(value['code'])),
    });
    return table.addReport(authority, bestOf(identity.year) ?? UNKNOWN_YEAR, item);
  }

  #take(report: number, key: string, values: JsonObject, match: LabelMatch): void {
    const answerKey = `key ${key}`;
    const answer = match.kind === 'unplaced' ? this.#collector.answer(answerKey) : null;
    if (answer === 'leaveOut') return;
    const id =
      answer !== null && answer !== 'local' ? answer : match.kind === 'indicator' ? match.id : null;
    if (id === null) this.#keep(report, key, values[key], match, answer === null);
    else this.#read(report, id, key, values[key], match);
  }

  #read(report: number, id: IndicatorId, key: string, value: unknown, match: LabelMatch): void {
    const indicator = indicatorOf(id);
    if (indicator === null) return;
    if (this.places[id] === undefined) this.places[id] = { index: 0, label: key };
    if (this.because.length < 3) this.because.push(key);
    const byId = match.kind === 'indicator' && match.byId;
    const printed = byId ? 'id' : match.kind === 'indicator' ? match.unit : null;
    const unit = this.#collector.unitOf(indicator, printed);
    const reading = readJsonValue(value, indicator, unit);
    this.#collector.take(report, indicator, reading, printedText(value), {
      row: 0,
      column: 0,
      item: this.#item,
    });
  }

  /** A number under a key that is no indicator: kept by its key, and asked about. */
  #keep(report: number, key: string, value: unknown, match: LabelMatch, ask: boolean): void {
    const text = trimmed(printedText(value));
    if ((typeof value !== 'number' && typeof value !== 'string') || !/\d/.test(text)) return;
    this.#collector.keepLocal(report, key, text);
    if (!ask || match.kind !== 'unplaced') return;
    const { candidates, why } = match;
    this.#collector.ask({ key: `key ${key}`, label: key, candidates, why }, text);
  }
}

/** The object with the values of an item, and its keys that may be indicators. */
export function valuesOf(item: JsonObject): {
  readonly inner: JsonObject;
  readonly nested: boolean;
  readonly keys: readonly string[];
} {
  const values = item['values'];
  if (isObject(values)) return { inner: values, nested: true, keys: Object.keys(values) };
  const keys = Object.keys(item).filter((key) => !META.has(key) && roleOf(key) === null);
  return { inner: item, nested: false, keys };
}

/** @returns a value as it is shown to people: texts without quotes, everything else as JSON. */
export function printedText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** What an item says itself; where it says nothing, what stands outside. */
function filledUp(said: Identity, outside: Identity): Identity {
  return {
    authority: said.authority.length > 0 ? said.authority : outside.authority,
    county: said.county.length > 0 ? said.county : outside.county,
    prefecture: said.prefecture.length > 0 ? said.prefecture : outside.prefecture,
    year: said.year.length > 0 ? said.year : outside.year,
  };
}

function roleOf(key: string): HeadRole | null {
  if (key === '单位') return 'authority';
  return headRole(key);
}

function identityOf(value: JsonObject): Identity {
  const found = new Map<HeadRole, { key: string; value: unknown }>();
  for (const key of Object.keys(value)) {
    const role = roleOf(key);
    if (role !== null && !found.has(role)) found.set(role, { key, value: value[key] });
  }
  const text = (role: HeadRole) => trimmed(textOf(found.get(role)?.value));
  const list = (role: HeadRole): Proposal<string>[] =>
    text(role) === '' ? [] : [{ value: text(role), from: 'cell', text: text(role) }];
  const short = shortName(text('authority'));
  const year = yearOf(text('year'));
  const inName = (part: string | null): Proposal<string>[] =>
    part === null ? [] : [{ value: part, from: 'cell', text: text('authority') }];
  return {
    ...NO_IDENTITY,
    authority:
      short.name === '' ? [] : [{ value: short.name, from: 'cell', text: text('authority') }],
    county: list('county').length > 0 ? list('county') : inName(short.county),
    prefecture: list('prefecture').length > 0 ? list('prefecture') : inName(short.prefecture),
    year:
      year === null || !isReportYear(year)
        ? []
        : [{ value: year, from: 'cell', text: text('year') }],
  };
}

function periodOf(value: JsonObject): string {
  const key = Object.keys(value).find((k) => roleOf(k) === 'period');
  return key === undefined ? '' : trimmed(textOf(value[key]));
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const nullable = (text: string) => (text === '' ? null : text);

/** A key that is a label of this form, or an id that stands on it. */
function isOwnLabel(key: string, labels: FormLabels): boolean {
  const reading = labels.exact(key);
  return reading?.kind === 'one' && labels.order(reading.row.id) >= 0;
}
