import { squeezed } from './plainText.ts';

/** Title of the blank form that this program hands out; unit and year stand below it in lines of their own. */
const BLANK_FORM_TITLE = '政府信息公开情况统计表';

/** @returns whether a line is the bare title of the blank form */
export function isBlankFormTitle(line: string): boolean {
  return squeezed(line) === BLANK_FORM_TITLE;
}
