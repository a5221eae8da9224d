import { authorityKinds } from '#domain/authority.ts';
import type { Authority, Roster, RosterEntry } from '#domain/authority.ts';
import { isFormId, isIndicatorId } from '#domain/forms/index.ts';
import { checkIds } from '#domain/checks/list.ts';
import { reasons } from '#domain/checks/reasons.ts';
import { severities } from '#domain/checks/types.ts';
import type { CheckedFigure, CheckedText, Finding } from '#domain/checks/types.ts';
import type {
  ChosenHead,
  HeardAnswers,
  HeardReport,
  HeardSilent,
  HeardSum,
  OtherPart,
} from '#domain/heard.ts';
import type { IndicatorPlace, SourceFile } from '#domain/sourceFile.ts';
import { isEntry, isObject } from './dataset.ts';
import {
  batchNumber,
  flag,
  isYear,
  list,
  moment,
  number,
  oneOf,
  orNull,
  position,
  shape,
  text,
  workspaceName,
} from './guard.ts';
import type { Guard } from './guard.ts';
import { unsealed } from './seal.ts';
import { PUBLISHED_BATCH, WORDS } from './schema.ts';
import type { BatchRecord, PackedColumns, PackedOdd, Records, StoreName } from './schema.ts';

const authority = shape<Authority>({
  id: text,
  name: text,
  kind: oneOf(...authorityKinds),
  county: text,
  prefecture: orNull(text),
  province: orNull(text),
  code: orNull(text),
  aliases: list(text),
});

const rosterEntry = shape<RosterEntry>({
  county: text,
  prefecture: orNull(text),
  authority: text,
  from: isYear,
  to: orNull(isYear),
  aliases: list(text),
});
const roster = shape<Roster>({ entries: list(rosterEntry) });

const place = shape<IndicatorPlace>({ index: number, label: text });
const sourceFile = shape<SourceFile>({
  name: text,
  path: text,
  kind: oneOf('csv', 'json', 'paste', 'text', 'web', 'sheet', 'word', 'pdf'),
  part: (value) => value === undefined || typeof value === 'string',
  encoding: text,
  separator: orNull(text),
  size: number,
  sha256: text,
  form: text,
  layout: text,
  axis: oneOf('row', 'column', 'item', 'cells', 'grid'),
  places: (value) => isObject(value) && Object.values(value).every(place),
  valueColumn: orNull(number),
});

const absentOr =
  (guard: Guard): Guard =>
  (value) =>
    value === undefined || guard(value);
const heardSum = shape<HeardSum>({
  label: text,
  covers: list(shape<HeardSum['covers'][number]>({ unit: text, year: isYear })),
  parts: position,
  others: absentOr(list(shape<OtherPart>({ name: text, year: orNull(isYear) }))),
  cells: list(
    shape<HeardSum['cells'][number]>({
      indicator: (value) => typeof value === 'string' && isIndicatorId(value),
      text,
      row: position,
      column: position,
    }),
  ),
});
const textPair: Guard = (value) => list(text)(value) && Array.isArray(value) && value.length === 2;
const heardAnswers = shape<HeardAnswers>({
  places: list(textPair),
  encoding: orNull(text),
  valueColumn: orNull(position),
  columns: absentOr(list(shape<ChosenHead>({ heads: list(text), at: position }))),
  gridForm: orNull(text),
  moneyUnits: list(textPair),
  mapping: absentOr(text),
});

const heardSilent = shape<HeardSilent>({
  answer: oneOf('unreported', 'printed'),
  units: list(
    shape<HeardSilent['units'][number]>({
      row: position,
      name: text,
      county: orNull(text),
      year: orNull(isYear),
    }),
  ),
});

const indicatorId: Guard = (value) => typeof value === 'string' && isIndicatorId(value);
const checkedText = shape<CheckedText>({
  figures: list(
    shape<CheckedFigure>({
      label: text,
      value: number,
      unit: orNull(text),
      approx: orNull(oneOf('atLeast', 'about', 'atMost')),
      scope: oneOf('year', 'cumulative', 'part'),
      link: orNull(indicatorId),
      partOf: orNull(position),
    }),
  ),
  notes: list(isTextNote),
});
const finding = shape<Finding>({
  check: oneOf(...checkIds),
  severity: oneOf(...severities),
  reason: oneOf(...reasons),
  indicators: list(indicatorId),
  looked: list(indicatorId),
  figures: (value) =>
    isObject(value) && Object.values(value).every((one) => text(one) || number(one)),
});
const heardReport = shape<HeardReport>({
  unit: text,
  year: isYear,
  text: orNull(checkedText),
  found: list(finding),
});

function isTextNote(value: unknown): boolean {
  if (!isObject(value) || !position(value['row'])) return false;
  switch (value['is']) {
    case 'section':
      return position(value['number']);
    case 'template':
      return text(value['text']);
    case 'unit':
      return text(value['text']) && flag(value['isName']);
    case 'year':
      return position(value['year']) && text(value['text']);
    case 'day':
      return oneOf('published', 'signed')(value['says']) && text(value['day']);
    default:
      return false;
  }
}

const columnFields = shape<PackedColumns>({
  length: position,
  names: list(text),
  widths: list(oneOf(1, 2, 4, 8)),
  floats: list(oneOf(0, 1)),
  data: (value) => value instanceof ArrayBuffer,
});
const oddFields = shape<PackedOdd>({
  column: (value) => value instanceof Int32Array,
  at: (value) => value instanceof Int32Array,
  status: (value) => value instanceof Uint8Array,
  marks: (value) => value instanceof Uint8Array,
});
const odd = (value: unknown): boolean =>
  oddFields(value) &&
  [value.at, value.status, value.marks].every((part) => part.length === value.column.length);

/** An own batch or a published set. */
const anyBatch: Guard = (value) => value === PUBLISHED_BATCH || batchNumber(value);
const inBatch = { workspace: workspaceName, batch: anyBatch };
const about = {
  when: moment,
  reports: position,
  authorities: position,
  years: (value: unknown) => list(number)(value) && Array.isArray(value) && value.length === 2,
};
const published = shape<NonNullable<BatchRecord['published']>>({
  dataSet: isEntry,
  roster: orNull(roster),
});

/** Guards for what every record of a store has, quick enough for each opening: what is in packed columns is not looked at. */
export const recordGuards: { readonly [S in StoreName]: (value: unknown) => value is Records[S] } =
  {
    meta: shape<Records['meta']>({
      name: oneOf('lastWorkspace', 'lastBatch', 'savedBatch', 'created'),
      value: (value) => text(value) || number(value),
    }),
    rosters: shape<Records['rosters']>({ workspace: workspaceName, roster }),
    batches: shape<Records['batches']>({ ...inBatch, ...about, published: orNull(published) }),
    blocks: shape<Records['blocks']>({
      ...inBatch,
      block: position,
      group: text,
      form: (value) => typeof value === 'string' && isFormId(value),
      units: list(authority),
      reports: columnFields,
      cells: columnFields,
      odd,
    }),
    cellRows: shape<Records['cellRows']>({ ...inBatch, block: position, rows: columnFields }),
    files: shape<Records['files']>({
      ...inBatch,
      file: position,
      source: sourceFile,
      kept: flag,
      sums: absentOr(list(heardSum)),
      answers: absentOr(heardAnswers),
      reports: absentOr(list(heardReport)),
      silent: absentOr(heardSilent),
    }),
    bytes: shape<Records['bytes']>({
      ...inBatch,
      file: position,
      bytes: (value) => value instanceof Uint8Array,
    }),
    notes: shape<Records['notes']>({ workspace: workspaceName, subject: text, text }),
    ledger: shape<Records['ledger']>({
      workspace: workspaceName,
      batch: (value) => value === WORDS || anyBatch(value),
      about: orNull(shape<Pick<BatchRecord, 'when' | 'reports' | 'authorities' | 'years'>>(about)),
      names: list(text),
      counts: (value) => isObject(value) && Object.values(value).every(position),
    }),
    extras: shape<Records['extras']>({
      name: text,
      about: text,
      bytes: (value) => value instanceof Uint8Array,
    }),
  };

/** @returns a record without its seal, if it is as it was sealed and one of this version */
export function wholeIn<S extends StoreName>(store: S, record: unknown): Records[S] | undefined {
  const whole = unsealed(record);
  return recordGuards[store](whole) ? whole : undefined;
}
