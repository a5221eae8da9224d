import './old.ts';
import './app.css';
import { mount } from 'svelte';
import Root from './App.svelte';
import { App } from '#state/app.svelte.ts';
import { Data } from '#state/data.svelte.ts';
import { Settings } from '#state/settings.svelte.ts';
import type { SettingsShelf } from '#state/settings.svelte.ts';
import { DataClient } from '#worker/client.ts';

const target = document.getElementById('app');
if (target === null) throw new Error('no element #app');

/** Stands in the history beside every address that this page wrote. */
const WRITTEN = 'written';

const settings = new Settings(shelf());
const data = new Data(new DataClient(), new URL('data/manifest.json', document.baseURI).href);
const app = new App(data, settings, {
  get hash() {
    return window.location.hash;
  },
  get own() {
    return window.history.state === WRITTEN;
  },
  replace: (hash) => window.history.replaceState(WRITTEN, '', hash),
  push: (hash) => window.history.pushState(WRITTEN, '', hash),
});

void settings.loadWords().then((isThere) => {
  mount(Root, { target, props: { app } });
  if (!isThere) app.say(app.words.shell.englishLost);
});
void data.start(app.view.state.dataSet);

function shelf(): SettingsShelf | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
