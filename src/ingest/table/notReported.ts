import { squeezed } from '../plainText.ts';

const NOT_REPORTED =
  /^(?:逾期)?(?:未报送?|未上报|没有?报送?|缺报|漏报|未填报?|未提供|未提交|暂未?缺?报?|缺|迟报)$/;

/** @returns whether a cell says that a unit did not report */
export const saysNotReported = (text: string): boolean => NOT_REPORTED.test(squeezed(text));
