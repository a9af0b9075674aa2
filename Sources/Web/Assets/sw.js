// Stands between the pages and the net. The net comes first; what is kept here is shown where there is none.
// Kept: this release's files, three pages that hold nothing of anybody, places, a member's code for as long as
// it holds, and forms that wait, sealed. Nothing of the desk, of partners or of anybody's cases.
'use strict';
const shelf = `hall ${release.version}`;
const placeShelf = 'places';
const day = 86400000;
const formLife = 3 * day;

addEventListener('install', (event) => event.waitUntil((async () => {
  const cache = await caches.open(shelf);
  await cache.addAll(release.files);
  await keepPages('zh.normal.auto');
  await skipWaiting();
})()));

addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== shelf && name !== placeShelf) await caches.delete(name);
  await clients.claim();
  await keepPlaces('').catch(() => {});
})()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (release.files.includes(url.pathname)) event.respondWith(file(request));
  else if (request.mode === 'navigate' && !/^\/(desk|partner|api|u)(\/|$)/.test(url.pathname)) event.respondWith(page(event, url));
});

const file = async (request) => (await found(shelf, request.url)) ?? fetch(request);

// A shelf that cannot be read is an empty one: nothing here may stand in the way of the net.
const found = async (name, key) => {
  try {
    return await (await caches.open(name)).match(key);
  } catch { return undefined; }
};

const page = async (event, url) => {
  let answer;
  try {
    answer = await fetch(event.request);
  } catch {
    return (await found(shelf, pageFor(url.pathname))) ?? Response.error();
  }
  event.waitUntil(follow(url).catch(() => {}));
  return answer;
};

const pageFor = (path) => {
  if (path === '/nearby' || path.startsWith('/places/')) return '/offline/nearby';
  return path === '/me/code' ? '/offline/code' : '/offline';
};

// The three pages as this reader reads: asked for without cookies, so that nobody's session is in them.
const keepPages = async (look) => {
  const cache = await caches.open(shelf);
  if ((await (await cache.match('/look'))?.text()) === look) return;
  await Promise.all(release.pages.map(async (path) => {
    const answer = await fetch(`${path}?look=${look}`, { credentials: 'omit', cache: 'no-cache' });
    if (!answer.ok) throw new Error(path);
    await cache.put(path, answer);
  }));
  await cache.put('/look', new Response(look));
};

// Places around where somebody looked, to a tenth of a degree: the position itself is not kept.
const follow = async (url) => {
  if (url.pathname === '/nearby') {
    const [near, from] = ['near', 'from'].map((name) => url.searchParams.get(name));
    const tenth = near?.split(',').map((number) => Number(number).toFixed(1)).join();
    await keepPlaces(tenth ? `?near=${tenth}` : from ? `?from=${encodeURIComponent(from)}` : '');
  } else if (url.pathname.startsWith('/places/')) {
    await keepPlace(url.pathname.split('/')[2]);
  }
};

const keepPlaces = async (query) => {
  const kept = await found(placeShelf, release.places);
  const [at, asked] = [Number(kept?.headers.get('at')), kept?.headers.get('asked')];
  // A list from nowhere in particular does not push out one from where somebody was.
  if (Date.now() - at < 3600000 && at <= Date.now() && (asked === query || query === '')) return;
  await put(release.places, query || (asked ?? ''));
};

const keepPlace = async (id) => {
  const path = `${release.places}/${id}`;
  const list = await (await found(placeShelf, release.places))?.json();
  if (list?.places.some((place) => place.id === id)) return;
  await put(path, `?place=${encodeURIComponent(id)}`);
  const cache = await caches.open(placeShelf);
  const visited = (await cache.keys()).filter((key) => new URL(key.url).pathname !== release.places);
  for (const key of visited.slice(0, -30)) await cache.delete(key);
};

const put = async (path, query) => {
  const answer = await fetch(release.places + query, { credentials: 'omit' });
  if (!answer.ok) return;
  const cache = await caches.open(placeShelf);
  await cache.put(path, new Response(await answer.blob(), { headers: { at: Date.now(), asked: query, 'content-type': 'application/json' } }));
};

// What is somebody's own lies in one database of two drawers.
let opened;
const database = () => opened ??= new Promise((done, failed) => {
  const request = indexedDB.open('hall', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('forms', { keyPath: 'id' });
    request.result.createObjectStore('codes', { keyPath: 'owner' });
  };
  request.onsuccess = () => {
    request.result.onclose = request.result.onversionchange = () => { request.result.close(); opened = undefined; };
    done(request.result);
  };
  request.onerror = () => { opened = undefined; failed(request.error); };
});
const drawer = async (name, mode, act) => {
  const transaction = (await database()).transaction(name, mode);
  const request = act(transaction.objectStore(name));
  return new Promise((done, failed) => {
    transaction.oncomplete = () => done(request.result);
    transaction.onerror = transaction.onabort = () => failed(transaction.error);
  });
};
const all = (name) => drawer(name, 'readonly', (store) => store.getAll());
const save = (name, value) => drawer(name, 'readwrite', (store) => store.put(value));
const drop = (name, key) => drawer(name, 'readwrite', (store) => store.delete(key));
const empty = (name) => drawer(name, 'readwrite', (store) => store.clear());

const fresh = async () => {
  const [now, forms] = [Date.now(), await all('forms')];
  for (const form of forms) if (now - form.at > formLife) await drop('forms', form.id);
  return forms.filter((form) => now - form.at <= formLife).sort((one, other) => one.at - other.at);
};
// Somebody sees the own forms; nobody logged in, that some wait.
const list = async ({ owner, isDesk }) => (await fresh()).filter((form) =>
  owner ? form.owner === owner : form.door.startsWith('/desk') === isDesk && form.state !== 'sent' && form.state !== 'look')
  .map(({ id, at, state, page, link, words, iv, body, type }) =>
    owner ? { id, at, state, page, link, words, ...state === 'look' ? { iv, body, type } : {} } : { id, at, state: 'login' });

const doings = {
  async hello({ look, owner, isDesk }) {
    await keepPages(look).catch(() => {});
    for (const code of await all('codes')) {
      // Pages of errors and those kept here do not know whose session it is; the desk's is another.
      const isForeign = owner !== undefined && !isDesk && code.owner !== owner;
      if (code.until <= Date.now() || isForeign) await drop('codes', code.owner);
    }
    for (const form of await all('forms')) {
      if (form.state === 'login' && form.owner === owner) await save('forms', { ...form, state: 'waiting' });
    }
    send();
    return list({ owner: owner ?? '', isDesk });
  },
  list,
  async 'keep code'({ owner, until, html }) {
    await empty('codes');
    await save('codes', { owner, until, html });
  },
  async code() {
    const [code] = await all('codes');
    if (code && code.until > Date.now()) return code;
    await empty('codes');
    return code ? { until: code.until } : null;
  },
  async 'keep form'({ form }) {
    await save('forms', { ...form, at: Date.now(), state: 'waiting' });
    await registration.sync?.register('forms').catch(() => {});
    return true;
  },
  async forget({ id }) { await drop('forms', id); },
  async send() { await send(); },
  async wipe() {
    await empty('forms');
    await empty('codes');
  },
};
addEventListener('message', (event) => {
  const { data, ports: [port] } = event;
  event.waitUntil(doings[data.do](data).then((answer) => port.postMessage(answer), () => port.postMessage(null)));
});
addEventListener('sync', (event) => event.waitUntil(send()));

// Only this script sends them, one after the other, each under the number it had when it was first sent: the
// hall does once what comes twice under one number.
let sending;
const send = () => sending ??= sendAll().catch(() => {}).finally(() => { sending = undefined; });
const sendAll = async () => {
  for (const form of await fresh()) {
    if (form.state === 'sent' || form.state === 'look') continue;
    const state = await sent(form);
    if (!state) continue;
    // Wiped or forgotten meanwhile: it stays so.
    if (!(await all('forms')).some(({ id }) => id === form.id)) continue;
    await save('forms', { ...form, ...state });
    for (const client of await clients.matchAll()) client.postMessage({ id: form.id, state: state.state, link: state.link });
  }
};
const json = { accept: 'application/json' };
const sent = async (form) => {
  const door = await fetch(form.door, { headers: json, cache: 'no-store' });
  if (door.status === 401) return { state: 'login' };
  if (!door.ok) return null;
  const { owner, key, seal } = await door.json();
  if (owner !== form.owner) return null;
  const raw = Uint8Array.from(key.match(/../g), (pair) => parseInt(pair, 16));
  const secret = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: form.iv }, secret, form.body);
  const data = await new Response(bytes, { headers: { 'content-type': form.type } }).formData();
  const fields = form.isUpload ? new FormData() : new URLSearchParams();
  fields.append('_seal', seal);
  for (const [name, value] of data) fields.append(name, value);
  const answer = await fetch(form.path, { method: 'POST', body: fields, headers: { ...json, 'idempotency-key': form.id } });
  if (answer.ok) return { state: 'sent', link: answer.url, iv: null, body: null };
  if (answer.status === 401) return { state: 'login' };
  if (answer.status === 429 || answer.status >= 500) return null;
  const words = await answer.json().then((problem) => [problem.detail, problem.remedy].filter(Boolean).join(' '), () => '');
  return { state: 'look', words };
};
