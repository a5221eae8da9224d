import { describe, expect, test } from 'vitest';
import { Mark, Status } from '#domain/cell.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import { readCell } from '#ingest/cellValue.ts';

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
    ['3000000000', 3000000000],
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
    ['10①', 'cell.twoNumbers'],
    ['5²', 'cell.twoNumbers'],
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
    ['99999999999999999999', 'cell.decimal'],
  ])('printed as %s is not read and says why', (text, code) => {
    expect(read(text, 'request.received')).toEqual({
      cell: { status: Status.ambiguous, value: null, marks: 0 },
      code,
    });
  });
});

describe('an amount in 万元', () => {
  test.each([
    ['152790元', null, 15.279, Mark.converted],
    ['8.5万元', null, 8.5, 0],
    ['1646.5万元', null, 1646.5, 0],
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

  test('without any unit a large one is not read', () => {
    expect(read('8040', 'org.budget')).toEqual({
      cell: { status: Status.unitUnknown, value: null, marks: 0 },
      code: 'cell.unitUnknown',
    });
  });
});
