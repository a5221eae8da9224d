import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Mark, Status } from '#domain/cell.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import { bareAmountsToAsk } from '#ingest/bareAmounts.ts';
import { readCell } from '#ingest/cellValue.ts';
import { withoutNoteMark } from '#ingest/noteMark.ts';

function read(text: string, id: string, unit: string | null = null) {
  const indicator = indicatorOf(id);
  if (indicator === null) throw new Error(id);
  return readCell(text, indicator, unit);
}

describe('a count', () => {
  test.each([
    ['0', 0],
    ['０', 0],
    [' 0 ', 0],
    ['0\u00a0', 0],
    ['12', 12],
    ['12件', 12],
    ['5 件', 5],
    ['1,234', 1234],
    ['1，234', 1234],
    ['1 234', 1234],
    ['１２３４', 1234],
    ['1,234,567', 1234567],
    ['18万', 180000],
    ['1.2万', 12000],
    ['12.0', 12],
    ["'12", 12],
    ['11398889', 11_398_889],
    ['20161301', 20_161_301],
    ['="12"', 12],
  ])('printed as %o is %d', (text, value) => {
    expect(read(text, 'request.received')).toEqual({
      cell: { status: Status.value, value, marks: 0 },
      code: null,
    });
  });

  test.each([
    '',
    ' ',
    '\u00a0',
    '\u3000',
    '&nbsp;',
    '——',
    '—',
    '-',
    '--',
    '/',
    '／',
    '\\',
    '*',
    '空',
    '\u200b',
  ])('printed as %o is blank, never 0', (text) => {
    expect(read(text, 'request.received')).toEqual({
      cell: { status: Status.blank, value: null, marks: 0 },
      code: null,
    });
  });

  test.each(['无', '无此项', '未发生'])('printed as %s is blank with a note', (text) => {
    expect(read(text, 'request.received')).toEqual({
      cell: { status: Status.blank, value: null, marks: Mark.inWords },
      code: 'cell.words',
    });
  });

  test.each([
    ['约224', 224],
    ['224余件', 224],
    ['近300', 300],
    ['300多', 300],
    ['100以上', 100],
    ['18万余件', 180000],
    ['20余', 20],
  ])('printed as %s is approximate', (text, value) => {
    expect(read(text, 'request.received')).toEqual({
      cell: { status: Status.value, value, marks: Mark.approximate },
      code: 'cell.approximate',
    });
  });

  test.each([
    ['O', 'cell.suspicious'],
    ['〇', 'cell.suspicious'],
    ['○', 'cell.suspicious'],
    ['l', 'cell.suspicious'],
    ['1O', 'cell.suspicious'],
    ['007', 'cell.suspicious'],
    ['①10', 'cell.twoNumbers'],
    ['1①0', 'cell.twoNumbers'],
    ['10㉑', 'cell.twoNumbers'],
    ['12 注1', 'cell.twoNumbers'],
    ['12注', 'cell.unit'],
    ['5（含1件转办）', 'cell.twoNumbers'],
    ['*12', 'cell.unreadable'],
    ['[12]', 'cell.unreadable'],
    ['100%①', 'cell.percent'],
    ['13895123456', 'cell.implausible'],
    ['0954-7012345', 'cell.twoNumbers'],
    ['640425199001011234', 'cell.implausible'],
    ['640425101000', 'cell.implausible'],
    ['20161231', 'cell.implausible'],
    ['2016-12-31', 'cell.damaged'],
    ['2016.12.31', 'cell.damaged'],
    ['2016年12月31日', 'cell.damaged'],
    ['2016/12/31 0:00:00', 'cell.damaged'],
    ['3-5', 'cell.twoNumbers'],
    ['3～5', 'cell.twoNumbers'],
    ['1/2', 'cell.twoNumbers'],
    ['1,2345', 'cell.twoNumbers'],
    ['1 2', 'cell.twoNumbers'],
    ['#REF!', 'cell.damaged'],
    ['######', 'cell.damaged'],
    ['1.23E+04', 'cell.damaged'],
    ['2-Mar', 'cell.damaged'],
    ['3月2日', 'cell.damaged'],
    ['2018-01-02', 'cell.damaged'],
    ['=SUM(C3:C9)', 'cell.damaged'],
    ['12(3)', 'cell.twoNumbers'],
    ['12/3', 'cell.twoNumbers'],
    ['12、3', 'cell.twoNumbers'],
    ['1,23', 'cell.twoNumbers'],
    ['100%', 'cell.percent'],
    ['92.47％', 'cell.percent'],
    ['-8', 'cell.negative'],
    ['－8', 'cell.negative'],
    ['+19', 'cell.negative'],
    ['增3', 'cell.negative'],
    ['0.5', 'cell.decimal'],
    ['5次', 'cell.unit'],
    ['3万元', 'cell.unit'],
    ['很多', 'cell.unreadable'],
    ['十二', 'cell.unreadable'],
    ['99999999999999999999', 'cell.implausible'],
  ])('printed as %s is not read and says why', (text, code) => {
    expect(read(text, 'request.received')).toEqual({
      cell: { status: Status.ambiguous, value: null, marks: 0 },
      code,
    });
  });
});

test.each([
  ['12①', 12],
  ['12 ①②', 12],
  ['12件③', 12],
  ['5²', 5],
  ['12[1]', 12],
  ['12［1］', 12],
  ['12*', 12],
  ['１２＊', 12],
  ['12※', 12],
  ['1,234†', 1234],
  ['0*', 0],
])('the mark of a note at the end is cut off and told: %s is %d', (text, value) => {
  expect(read(text, 'request.received')).toEqual({
    cell: { status: Status.value, value, marks: 0 },
    code: 'cell.noted',
  });
});

test.each(['——①', '-*', '—[1]'])('a dash with the mark of a note is blank: %s', (text) => {
  expect(read(text, 'request.received').cell.status).toBe(Status.blank);
});

test('only the digits that are printed, and all of them, make a count', () => {
  const digits = (text: string) => text.normalize('NFKC').replace(/\D/g, '');
  const character = fc.constantFrom(...'0123456789０, ，.①²*[]()（）件条年-/%+增O约余注 \u00a0');
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => {
      const { cell } = read(text, 'request.received');
      if (cell.value === null) return;
      const bare = withoutNoteMark(text.trim())?.text ?? text;
      expect(String(cell.value)).toBe(digits(bare.replace(/\.0+(?!\d)/, '')));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['13895123456', 'cell.implausible'],
  ['20161231', 'cell.implausible'],
  ['12345678', null],
])('a count that may be a date or a telephone number is asked about: %s', (text, code) => {
  expect(read(text, 'request.received').code).toBe(code);
});

describe('an amount in 万元', () => {
  test.each([
    ['152790元', null, 15.279, Mark.converted],
    ['8.5万元', null, 8.5, 0],
    ['1646.5万元', null, 1646.5, 0],
    ['￥5000', null, 0.5, Mark.converted],
    ['¥ 12,000.50', '元', 1.20005, Mark.converted],
    ['￥5万', null, 5, 0],
    ['￥5万元', '万元', 5, 0],
    ['8.5万', '元', 0, -1],
    ['0.092', '万元', 0.092, 0],
    ['8040', '万元', 8040, 0],
    ['8040', '元', 0.804, Mark.converted],
    ['8040', 'id', 8040, 0],
    ['0', null, 0, 0],
    ['3.5', null, 3.5, 0],
    ['1,234.5', '元', 0.12345, Mark.converted],
  ])('printed as %s beside %s is %d', (text, unit, value, marks) => {
    const { cell } = read(text, 'org.budget', unit);
    if (marks < 0) expect(cell.status).toBe(Status.ambiguous);
    else expect(cell).toEqual({ status: Status.value, value, marks });
  });

  test.each([
    ['￥5.00', '万元'],
    ['¥5', 'id'],
  ])('a sign of 元 in a place of 万元 is asked about: %s', (text, beside) => {
    expect(read(text, 'org.budget', beside)).toMatchObject({
      cell: { status: Status.ambiguous },
      code: 'cell.unit',
    });
  });

  test('a sign of 元 is no count', () => {
    expect(read('￥12', 'request.received').code).toBe('cell.unit');
  });

  test.each([
    ['org.budget', '100', 100],
    ['org.budget', '100.01', null],
    ['fee.collected', '8040', null],
    ['procurement.amount', '80.4', null],
    ['procurement.amount', '0', 0],
    ['charge.amount', '80.4', 80.4],
    ['charge.amount', '8040', null],
  ])('of %s without any unit %s is %o', (id, text, value) => {
    expect(read(text, id)).toEqual(
      value === null
        ? {
            cell: { status: Status.unitUnknown, value: null, marks: 0 },
            code: 'cell.unitUnknown',
          }
        : { cell: { status: Status.value, value, marks: 0 }, code: null },
    );
  });

  test('no amount is as large as a telephone number', () => {
    expect(read('13895123456', 'org.budget', '万元').code).toBe('cell.implausible');
  });

  test('one large amount without a unit makes all of its column questions', () => {
    const amounts = [
      { column: 4, amount: 50 },
      { column: 5, amount: 3 },
      { column: 4, amount: 35_000 },
    ];
    expect(bareAmountsToAsk(amounts)).toEqual([amounts[0], amounts[2]]);
    expect(bareAmountsToAsk(amounts.slice(0, 2))).toEqual([]);
  });
});
