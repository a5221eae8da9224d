/** What a browser shows of an answer is short: a page with more text says something of its own. */
export const LONGEST_ANSWER = 1500;
/** A text that might be a report itself is one only if it is as short as this. */
export const SHORT_ANSWER = 200;
/** So much of it is shown to the user. */
const SHOWN = 40;

const HTTP = '(?:4(?:0[0-9]|10|13|29)|50[0-9])';
const ENGLISH =
  'not found|forbidden|unauthori[sz]ed|bad request|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|internal server error|access denied|too many requests|no ?such ?key|does not exist';
const CHINESE = [
  '(?:页面|网页|网址|文件|资源|内容|链接)(?:已|已经|可能)?(?:不存在|找不到|未找到|无法访问|无法显示|被删除|失效|过期|出错)',
  '(?:找不到|无法找到|未找到|没有找到|打不开|无法访问).{0,8}(?:页面|网页|网址|文件|资源|网站)',
  '(?:访问|请求|操作)(?:被|已被|受到?)?(?:拒绝|拦截|阻断|限制|禁止)|(?:拒绝|禁止|无权限?|没有权限)访问',
  '(?:系统|服务器|网站|服务)(?:内部)?(?:繁忙|忙|维护|正在维护|升级|异常|错误|出错|暂停|不可用)',
  '安全验证|人机验证|请输入验证码|拖动滑块|请?先?登录(?:后|再|以)|登录(?:超时|失效|已过期)|用户登录|统一身份认证',
];
const SAYS = new RegExp(
  `${CHINESE.join('|')}|\\b${HTTP}\\b[\\s:–-]*(?:${ENGLISH}|错误|error)|(?:${ENGLISH})`,
  'i',
);
const BARE_CODE = new RegExp(`^(?:error|错误|http)?[\\s:]*${HTTP}(?:[\\s:]*(?:error|错误))?$`, 'i');

/** Keys of an answer in JSON that say how it went, and those that say why. */
const STATES = /^(?:code|status|errcode|error_?code|state|success|ok|error|err)$/i;
const REASONS =
  /^(?:msg|message|errmsg|error_?msg|error_?message|error|detail|error_description|reason|title)$/i;

/**
 * Recognises what a web site answered in place of a file: an error, a page to log in or to prove that one is no robot, saved
 * under the name of a report.
 * @param text the first characters of a page, of JSON or of plain text in which no report was found
 * @param longest so many visible characters it may have
 * @returns what it says, in a few words; null for any other text
 */
export function serverAnswer(text: string, longest = LONGEST_ANSWER): string | null {
  const bare = text.trim();
  if (bare.startsWith('{')) return jsonAnswer(bare);
  const title = /<title[^>]*>([^<]*)/i.exec(bare)?.[1] ?? '';
  const said = visible(bare);
  if (said.length > longest) return null;
  const found = [title.trim(), said].find((part) => SAYS.test(part) || BARE_CODE.test(part));
  if (found === undefined) return null;
  const at = SAYS.exec(found)?.index;
  const start = at === undefined || found.length <= SHOWN ? 0 : Math.max(0, at - 8);
  return found.slice(start, start + SHOWN).trim();
}

function visible(text: string): string {
  return text
    .replace(/<(script|style|head)\b[^>]*>[^]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<!--[^]*?(?:-->|$)|<[^>]*>|<\?[^]*?\?>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ')
    .trim();
}

/** An object that tells how a request went and why, and holds nothing else of weight. */
function jsonAnswer(text: string): string | null {
  const entries = entriesOf(text);
  if (entries === null || text.length > LONGEST_ANSWER) return null;
  const reason = entries.find(([key, value]) => REASONS.test(key) && typeof value === 'string');
  if (reason === undefined) return null;
  const said = String(reason[1]);
  return SAYS.test(said) || entries.some(([key]) => STATES.test(key)) ? said.slice(0, SHOWN) : null;
}

function entriesOf(text: string): [string, unknown][] | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? Object.entries(value) : null;
  } catch {
    return null;
  }
}
