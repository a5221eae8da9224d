import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { IndicatorPlace } from '#domain/sourceFile.ts';
import { readJsonValue } from '../cellValue.ts';
import type { Identity, Proposal } from '../draft.ts';
import { NO_IDENTITY } from '../identity.ts';
import { headRole, isTotalWord } from '../headWords.ts';
import type { HeadRole } from '../headWords.ts';
import { placeLabels, readLabel } from '../labels.ts';
import { shortName } from '../names.ts';
import { laterFormOf } from '../otherForms.ts';
import { trimmed } from '../plainText.ts';
import { isReportYear, yearOf } from '../years.ts';
import type { Collector } from './collector.ts';

type JsonObject = Readonly<Record<string, unknown>>;

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
  laterItems = 0;
  readonly #collector: Collector;

  constructor(collector: Collector) {
    this.#collector = collector;
  }

  /** @param item position in the file, counted from 1 */
  item(value: JsonObject, item: number): void {
    const form = textOf(value['form']);
    const inner = isObject(value['values']) ? value['values'] : null;
    const keys =
      inner === null
        ? Object.keys(value).filter((key) => !META.has(key) && roleOf(key) === null)
        : Object.keys(inner);
    const later = keys.filter((key) => readLabel(key).kind === 'none' && laterFormOf(key) !== null);
    const own = keys.filter((key) => !later.includes(key));
    if ((form !== '' && form !== 's2014') || (later.length > 0 && later.length >= own.length)) {
      this.laterItems++;
      return;
    }
    const identity = identityOf(value);
    if (identity.authority.some((p) => isTotalWord(p.value))) return;
    const report = this.#add(value, identity, item);
    const matches = placeLabels(
      own.map((key) => readLabel(key)),
      true,
    );
    own.forEach((key, i) => {
      const match = matches[i];
      if (match !== undefined) this.#take(report, key, (inner ?? value)[key], match);
    });
  }

  #add(value: JsonObject, identity: Identity, item: number): number {
    this.identities.push(identity);
    const { table } = this.#collector;
    const authority = table.authority({
      name: identity.authority[0]?.value ?? '',
      county: identity.county[0]?.value ?? null,
      prefecture: identity.prefecture[0]?.value ?? null,
      province: nullable(textOf(value['province'] ?? value['省'])),
      code: codeOf(value['code']),
    });
    return table.addReport(authority, identity.year[0]?.value ?? 0, item);
  }

  #take(
    report: number,
    key: string,
    value: unknown,
    match: ReturnType<typeof placeLabels>[number],
  ): void {
    const answerKey = `key ${key}`;
    const answer = match.kind === 'unplaced' ? this.#collector.answer(answerKey) : null;
    if (answer === 'leaveOut') return;
    const id: IndicatorId | null =
      answer !== null && answer !== 'local' ? answer : match.kind === 'indicator' ? match.id : null;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (id === null) {
      if (match.kind === 'heading' && value === null) return;
      if (typeof value !== 'number' && typeof value !== 'string') return;
      this.#collector.keepLocal(report, key, trimmed(text));
      if (answer === null && match.kind === 'unplaced') {
        this.#collector.ask(
          { key: answerKey, label: key, candidates: match.candidates, why: match.why },
          trimmed(text),
        );
      }
      return;
    }
    const indicator = indicatorOf(id);
    if (indicator === null) return;
    if (this.places[id] === undefined) this.places[id] = { index: 0, label: key };
    if (this.because.length < 3) this.because.push(key);
    const byId = match.kind === 'indicator' && match.byId;
    const printed = byId ? 'id' : match.kind === 'indicator' ? match.unit : null;
    const unit = this.#collector.unitOf(indicator, printed);
    this.#collector.take(report, indicator, readJsonValue(value, indicator, unit), text ?? '', {
      row: 0,
      column: 0,
    });
  }
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

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const nullable = (text: string) => (text === '' ? null : text);

function codeOf(value: unknown): string | null {
  const text = textOf(value);
  return /^\d{6}(?:\d{3}){0,2}$/.test(text) ? text : null;
}
