import { periodWords, writerWords } from './words.ts';

/** Words that say how or by whom something was made public, not what. */
const wayOrWriter = [
  /“[^”]*”/g,
  /\([^)]*\)/g,
  /https?:[\w./:?=&%-]*/g,
  new RegExp(periodWords, 'g'),
  /(?:通过|利用|依托|运用|借助|采取|采用|充分发挥|在|由|以)[^,。;]{0,40}?(?:平台|网站|网页|网(?!站|页)|公众号|微信|微博|渠道|方式|形式|载体|媒体|途径|栏目|专栏|栏|系统|客户端|APP|政府)(?:等|和|及|上|中|主动|向社会|，)*/g,
  new RegExp(writerWords, 'g'),
  /[\u4e00-\u9fff]{2,6}(?:镇|乡|街道|县|市|区)(?:人民政府|政府|办事处)?/g,
];
const generic =
  /^\d+[.、]|全年度?|今年以?来?|本年度?|以来|年来|累计|总共|一共|合计|共计|共|新增|主动|对外|向社会|及时|依法|已|应|公开|公布|发布|推送|公示|发出|上传|刊登|更新|转发|编发|登载|报道|政府|政务|信息公开|门户网站|网站|门户网|门户|网|微信|微博|公众号|公众平台|平台|各类|各项|各种|相关|有关|等|类|工作|动态信息|信息|消息|文章|内容|情况|数量|总数|数|总|量|的|了|上|中|在|约|近|达|到|为|有|其中|和|与|及|、|:|,|-|是|各|人民|办事处|街道|方面|不同|渠道|方式|通过/g;

/**
 * What a phrase about publishing names besides publisher, way and the word 信息.
 * @returns '' when it is about all information, else the special subject (财政预算, 社会救助 …)
 */
export function specialSubject(phrase: string): string {
  let rest = phrase;
  for (const pattern of wayOrWriter) rest = rest.replace(pattern, '');
  return rest.replace(generic, '').replace(/\s/g, '');
}
