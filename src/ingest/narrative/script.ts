/** Traditional characters that the rules of this folder look for, each followed by its simplified form. */
const pairs =
  '條条 萬万 億亿 個个 戶户 場场 開开 發发 佈布 網网 門门 報报 訴诉 訟讼 復复 覆复 議议 請请 數数 約约 餘余 過过 達达 沒没 無无 ' +
  '與与 關关 會会 動动 態态 類类 項项 機机 構构 職职 責责 員员 專专 務务 眾众 費费 減减 號号 電电 話话 郵邮 編编 區区 鄉乡 鎮镇 縣县 ' +
  '來来 後后 對对 應应 產产 間间 實实 際际 總总 計计 當当 從从 為为 時时 兩两 處处 辦办 結结 轉转 續续 歸归 佔占 較较 長长 訓训 課课 ' +
  '參参 聽听 測测 評评 單单 協协 組组 織织 領领 導导 書书 記记 簡简 題题 問问 團团 隊队 級级 歷历 屆届 規规 財财 審审 車车 經经 營营 ' +
  '錄录 標标 準准 點点 擊击 覽览 閱阅 讀读 納纳 設设 備备 執执 罰罚 強强 製制 頒颁 廢废 護护 環环 衛卫 醫医 療疗 業业 農农 檔档 檢检 ' +
  '據据 運运 選选 舉举 釋释 詢询 訪访 談谈 輿舆 諮咨 熱热 線线 幾几 這这 還还 內内 體体 術术 學学 習习 賬账 冊册 張张 則则 頁页 櫃柜 臺台 ' +
  '稱称 紙纸 傳传 併并 並并 給给 進进 針针 維维 糾纠 敗败';

const simplifiedOf: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/**
 * One character as the rules of this folder expect it: half width, simplified.
 * Only characters that the rules look for are known; others are given back as they are. Always one character for one.
 */
export function plainChar(char: string): string {
  const code = char.charCodeAt(0);
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0);
  if (char === '○' || char === '◯') return '〇';
  if (char === '﹪') return '%';
  return simplifiedOf.get(char) ?? char;
}
