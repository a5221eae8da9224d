import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { Imports } from '#state/imports.svelte.ts';
import type {
  ColumnQuestion,
  MoneyQuestion,
  NameOption,
  NameQuestion,
  PairQuestion,
  Question,
  StoredQuestion,
} from '#state/importTypes.ts';
import { partsText } from './fileCount.ts';
import { nameOf } from './phrases.ts';
import { silentQuestion } from './silentText.ts';
import { counted } from '#i18n/counted.ts';

type ImportWords = Words['imports'];

/** The question as a sentence. */
export function questionText(question: Question, imports: Imports, all: Words): string {
  const words = all.imports;
  switch (question.kind) {
    case 'county':
      return fill(question.guess === null ? words.county.question : words.county.guess, {
        reports: counted(words.reports, question.reports),
        county: question.guess ?? '',
      });
    case 'name':
      return nameText(question, words);
    case 'authority':
      return question.options.length > 0 ? words.authority.clash : words.authority.missing;
    case 'countyClash':
      return words.countyClash;
    case 'year':
      if (question.options.length > 0) return words.year.clash;
      return question.text === ''
        ? words.year.missing
        : fill(words.year.unread, { text: question.text });
    case 'label':
      return fill(words.label[question.label.why], { label: question.label.label });
    case 'column':
      return columnText(question, words);
    case 'form':
      return fill(words.form.question, {
        tables: question.parts.map((part) => words.form.tables[part]).join(words.between),
      });
    case 'money':
      return fill(words.money.question, {
        indicator: amountName(question, all),
        values: question.texts.join(words.between),
      });
    case 'silent':
      return silentQuestion(question.units, words);
    case 'pair':
      return pairText(question, imports, all);
    case 'stored':
      return storedText(question, imports, all);
  }
}

/** Columns with the same head are of one unit that stands there more than once. */
function columnText({ columns }: ColumnQuestion, words: ImportWords): string {
  const [label = '', ...others] = new Set(columns.map((column) => column.label));
  return label === '' || others.length > 0
    ? words.column.question
    : fill(words.column.twice, { label, n: columns.length });
}

/** The indicator of an amount, with its printed label where that reads otherwise: two labels are two questions. */
function amountName({ indicator, label }: MoneyQuestion, all: Words): string {
  const name = all.indicators[indicator];
  return label === name ? name : fill(all.imports.money.printed, { indicator: name, label });
}

/** Two names of one drop that may be one: the options decide about both. */
function isPair(question: NameQuestion): boolean {
  return question.options.some((o) => o.what === 'inDrop' && o.answers.size > 1);
}

function nameText(question: NameQuestion, words: ImportWords): string {
  const { name, county } = question;
  const other = question.options.find((o) => o.what === 'inDrop' && o.unit.name !== name);
  return isPair(question) && other !== undefined
    ? fill(words.name.inDrop, { a: name, b: other.unit.name, county })
    : fill(words.name[question.why], { name, county });
}

/** The label of one answer to a question about a name. */
export function nameOptionLabel(
  option: NameOption,
  question: NameQuestion,
  words: ImportWords,
): string {
  const { name, county } = option.unit;
  if (isPair(question)) {
    return option.what === 'new' ? words.name.apart : fill(words.name.bothAre, { name });
  }
  if (option.what === 'new') return fill(words.name.isNew, { name });
  return question.why === 'several'
    ? fill(words.name.knownIn, { name, county })
    : fill(words.name.known, { name });
}

/** Names of the versions of a pair: their files, or their places in one file. */
export function versionNames(question: PairQuestion, imports: Imports, all: Words): string[] {
  const words = all.imports;
  if (question.sheet !== null)
    return [words.pair.own, nameOf(question.sheet, imports.entries, all)];
  const oneFile =
    new Set(question.versions.map(({ file }) => file)).size < question.versions.length;
  return question.versions.map(({ file, report }) => {
    const name = nameOf(file, imports.entries, all);
    const table = imports.review.files.find((one) => one.file === file)?.draft.table;
    const place = table?.place[report];
    return oneFile && place !== undefined
      ? `${name} ${fill(words.pair.sameFile, { place })}`
      : name;
  });
}

function pairText(question: PairQuestion, imports: Imports, all: Words): string {
  const words = all.imports;
  if (question.sheet !== null) {
    const reports = counted(words.reports, question.slots.length);
    return fill(words.pair.sheet, { file: nameOf(question.sheet, imports.entries, all), reports });
  }
  const n = question.versions.length;
  if (question.slots.length > 1) {
    const reports = counted(words.reports, question.slots.length);
    const files = new Set(question.versions.map(({ file }) => file));
    const those = imports.entries.filter(({ file }) => files.has(file));
    return fill(words.pair.questionMany, { files: partsText(those, words), reports });
  }
  const [first] = question.versions;
  const where = first === undefined ? null : reportOf(imports, first.file, first.report);
  return fill(words.pair.question, { unit: where?.unit ?? '', year: where?.year ?? '', n });
}

function storedText(question: StoredQuestion, imports: Imports, all: Words): string {
  const words = all.imports;
  const [row] = question.rows;
  if (question.rows.length > 1 || row === undefined) {
    return fill(words.stored.questionMany, {
      file: nameOf(question.file, imports.entries, all),
      reports: counted(words.reports, question.rows.length),
    });
  }
  const where = reportOf(imports, question.file, row);
  return fill(words.stored.question, { unit: where?.unit ?? '', year: where?.year ?? '' });
}

function reportOf(imports: Imports, file: number, report: number) {
  const there = imports.review.files.find((one) => one.file === file);
  const unit = there?.units[report];
  const year = there?.years[report];
  return unit === null || unit === undefined || year === undefined
    ? null
    : { unit: unit.name, year };
}
