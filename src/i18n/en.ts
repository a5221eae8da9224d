import { shell } from './en/shell.ts';
import { problems } from './en/problems.ts';
import { units } from './en/units.ts';
import { unitWords } from './en/unitWords.ts';
import { indicators } from './en/indicators.ts';
import { measureNotes, measures } from './en/measures.ts';
import { charts } from './en/charts.ts';
import { findings } from './en/findings.ts';
import { home } from './en/home.ts';
import { chartPages } from './en/chartPages.ts';
import { channels } from './en/channels.ts';
import { responsiveness } from './en/responsiveness.ts';
import { applications } from './en/applications.ts';
import { acts } from './en/acts.ts';
import { staffing } from './en/staffing.ts';
import { trends } from './en/trends.ts';
import { letters } from './en/letters.ts';
import { compare } from './en/compare.ts';
import { peers } from './en/peers.ts';
import { verdicts } from './en/verdicts.ts';
import { changed } from './en/changed.ts';
import { multiples } from './en/multiples.ts';
import { sides } from './en/sides.ts';
import { reconcile } from './en/reconcile.ts';
import { checking } from './en/checking.ts';
import { checks } from './en/checks.ts';
import { storage } from './en/storage.ts';
import { strip } from './en/strip.ts';
import { mixAgainst } from './en/mixAgainst.ts';
import { valueGrid } from './en/valueGrid.ts';
import { gaps } from './en/gaps.ts';
import { crosswalk } from './en/crosswalk.ts';
import { profile } from './en/profile.ts';
import { data } from './en/data.ts';
import { imports } from './en/imports.ts';
import { beside } from './en/beside.ts';
import { mapping } from './en/mapping.ts';
import { evidence } from './en/evidence.ts';
import { present } from './en/present.ts';
import { exports } from './en/exports.ts';
import { cli } from './en/cli.ts';
import type { Words } from './zh.ts';

export const en: Words = {
  language: 'en',
  shell,
  problems,
  units,
  unitWords,
  indicators,
  measures,
  measureNotes,
  charts,
  findings,
  home,
  chartPages,
  channels,
  responsiveness,
  applications,
  acts,
  staffing,
  trends,
  letters,
  compare,
  peers,
  verdicts,
  changed,
  multiples,
  sides,
  reconcile,
  checking,
  checks,
  storage,
  strip,
  mixAgainst,
  valueGrid,
  gaps,
  crosswalk,
  profile,
  data,
  imports,
  beside,
  mapping,
  evidence,
  present,
  exports,
  cli,
};
