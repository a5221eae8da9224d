import type { NarrativeId } from '../forms/none.ts';

/** Which table subjects have a figure of the same name in the running text of reports. */
const beside: Readonly<Record<NarrativeId, readonly string[]>> = {
  'narrative.total': ['series.old.disclosure.total', 'disclosure.total'],
  'narrative.website': ['disclosure.channel.website'],
  'narrative.weibo': ['disclosure.channel.weibo'],
  'narrative.wechat': ['disclosure.channel.wechat'],
  'narrative.requests': ['series.requests.received', 'request.received', 'application.new.total'],
  'narrative.staff_full_time': ['org.staff.full_time'],
  'narrative.meetings': ['training.meetings'],
  'narrative.training': ['training.courses'],
};

/**
 * @param subject id of a series or an indicator of a table
 * @returns the figure of the running text that may be shown beside it, never joined with it; null without one
 */
export function inTextBeside(subject: string): NarrativeId | null {
  const ids = Object.keys(beside) as NarrativeId[];
  return ids.find((id) => beside[id].includes(subject)) ?? null;
}
