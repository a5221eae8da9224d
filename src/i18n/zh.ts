import type { OwnWords } from '#domain/ownWords.ts';
import type { Pair } from './counted.ts';
import { shell } from './zh/shell.ts';
import { problems } from './zh/problems.ts';
import { units } from './zh/units.ts';
import { indicators } from './zh/indicators.ts';
import { measureNotes, measures } from './zh/measures.ts';
import { charts } from './zh/charts.ts';
import { findings } from './zh/findings.ts';
import { home } from './zh/home.ts';
import { chartPages } from './zh/chartPages.ts';
import { channels } from './zh/channels.ts';
import { responsiveness } from './zh/responsiveness.ts';
import { applications } from './zh/applications.ts';
import { acts } from './zh/acts.ts';
import { staffing } from './zh/staffing.ts';
import { trends } from './zh/trends.ts';
import { letters } from './zh/letters.ts';
import { compare } from './zh/compare.ts';
import { peers } from './zh/peers.ts';
import { verdicts } from './zh/verdicts.ts';
import { changed } from './zh/changed.ts';
import { multiples } from './zh/multiples.ts';
import { sides } from './zh/sides.ts';
import { reconcile } from './zh/reconcile.ts';
import { checking } from './zh/checking.ts';
import { checks } from './zh/checks.ts';
import { storage } from './zh/storage.ts';
import { strip } from './zh/strip.ts';
import { mixAgainst } from './zh/mixAgainst.ts';
import { valueGrid } from './zh/valueGrid.ts';
import { gaps } from './zh/gaps.ts';
import { crosswalk } from './zh/crosswalk.ts';
import { profile } from './zh/profile.ts';
import { data } from './zh/data.ts';
import { imports } from './zh/imports.ts';
import { beside } from './zh/beside.ts';
import { mapping } from './zh/mapping.ts';
import { evidence } from './zh/evidence.ts';
import { present } from './zh/present.ts';
import { exports } from './zh/exports.ts';
import { cli } from './zh/cli.ts';

/** Chinese: the source language. Sections are files of their own in zh/. */
export const zh = {
  language: 'zh' as Language,
  shell,
  problems,
  units,
  /** Chinese has one word for each unit of the forms. */
  unitWords: {} as OwnWords<Pair>,
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

export type Language = 'zh' | 'en';
/** All words of one language; en.ts has this type, so a missing key does not compile. */
export type Words = typeof zh;
