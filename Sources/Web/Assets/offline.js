// What a phone shows without a network, from what it has kept.
(() => {
  'use strict';
  const room = document.querySelector('[data-offline]');
  if (!room || !window.hall) return;
  const { tell, say } = window.hall;
  const words = (kept) => (Array.isArray(kept) ? say(...kept) : kept);
  const make = (tag, props = {}, ...inner) => {
    const made = Object.assign(document.createElement(tag), props);
    made.append(...inner.flat().filter((part) => part !== null && part !== undefined));
    return made;
  };
  const card = (title, ...inner) => make('section', { className: 'card stack plain' }, title && make('h2', {}, title), ...inner);
  const pill = (text, tone = 'plain') => make('span', { className: `pill ${tone}` }, text);
  const notice = (tone, ...inner) => make('div', { className: `notice ${tone}`, role: 'status' }, make('p', {}, ...inner));
  const link = (path, text, style = '') => make('a', { href: path, className: `btn ${style}` }, text);
  const row = (path, title, detail, mark) => make('li', {}, make('a', { href: path, className: 'line' },
    make('span', { className: 'grow' }, make('b', {}, title), make('span', { className: 'muted sm' }, detail)), mark));
  const again = () => link(location.href, say('联网后再试一次', 'Try again'), 'primary');
  const query = new URLSearchParams(location.search);

  // Times of the house's wall: the phone may stand in another zone.
  const wall = (list, at) => {
    const day = list.midnights.findLastIndex((midnight) => midnight <= at);
    if (day < 0 || day === list.midnights.length - 1) return null; // before or beyond the days that are kept
    return day * 1440 + Math.floor((at - list.midnights[day]) / 60000);
  };
  const date = (list, day) => new Date(list.midnights[day] + 12 * 3600000);
  const clock = (minute) => `${Math.floor(minute / 60) % 24}:${String(minute % 60).padStart(2, '0')}`;
  let timeZone;
  const dated = (at, shape) => new Intl.DateTimeFormat(say('zh-CN', 'en-GB'), { timeZone, ...shape }).format(at);
  const moment = (at) => dated(at, { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' });
  const when = (list, minute, today) => {
    const day = Math.floor(minute / 1440);
    const ahead = day - Math.floor(today / 1440);
    if (ahead === 0) return clock(minute);
    return `${ahead === 1 ? say('明天', 'tomorrow') : dated(date(list, day), { weekday: 'short' })} ${clock(minute)}`;
  };

  // Whether something is open at a time, from the hours that the house worked out.
  const stands = (list, place, hours, at) => {
    const shut = place.closures.find(({ from, until }) => from <= at && (until === null || at < until));
    if (shut) return { open: false, tone: 'plain', short: say('临时关闭', 'Closed for now'), long: say('临时关闭：', 'Closed for now: ') + words(shut.reason) };
    const minute = wall(list, at);
    const { known, open } = list.hours[hours];
    if (!known || minute === null) {
      const text = minute === null ? say('存得太久，不知道', 'Kept too long ago to know') : say('时间待定', 'Hours unknown');
      return { open: false, tone: 'warn', short: text, long: text };
    }
    const now = open.find(([start, end]) => start <= minute && minute < end);
    if (now && !now[2]) return { open: false, tone: 'warn', short: say('请先电话询问', 'Call first'), long: say('开放时间不固定，请先电话询问', 'Its hours vary: call first') };
    if (now) {
      const end = now[1] >= (list.midnights.length - 1) * 1440 ? '' : say(`，${when(list, now[1], minute)} 关门`, `, until ${when(list, now[1], minute)}`);
      return { open: true, tone: 'ok', short: say('营业中', 'Open'), long: say('开着', 'Open') + end };
    }
    const next = open.find(([start, , sure]) => start > minute && sure);
    const text = next ? say(`${when(list, next[0], minute)} 开`, `Opens ${when(list, next[0], minute)}`) : say('休息', 'Closed');
    return { open: false, tone: 'plain', short: text, long: text };
  };
  const asked = (list) => {
    const [hour, minute] = (query.get('time') ?? '').split(':').map(Number);
    const now = Date.now();
    if (!query.get('time') || !(hour < 24) || !(minute < 60)) return now;
    const offsets = list.midnights.map((midnight) => midnight + (hour * 60 + minute) * 60000);
    return offsets.find((at) => at > now - 60000) ?? now;
  };
  const kept = async () => {
    try {
      const shelf = await caches.open('places');
      const [first, ...visited] = (await shelf.keys()).map(({ url }) => url).sort((one, other) => one.length - other.length);
      const read = async (url) => (url ? (await shelf.match(url)).json() : null);
      return { list: await read(first), visited };
    } catch { return { list: null, visited: [] }; }
  };
  const saved = (list) => notice('info', say(`离线：保存于 ${moment(list.at)}。之后的临时变动这里没有。`,
    `Offline: as kept on ${moment(list.at)}. What changed since is not in it.`));

  // Places nearby.
  const metres = ([x, y], place) => {
    const rad = Math.PI / 180;
    const half = (a, b) => Math.sin(((a - b) * rad) / 2) ** 2;
    return 2 * 6371008.8 * Math.asin(Math.sqrt(half(place.y, y) + Math.cos(y * rad) * Math.cos(place.y * rad) * half(place.x, x)));
  };
  const far = (m) => (m < 1000 ? `${Math.round(m)} ${say('米', 'm')}` : `${(m / 1000).toFixed(1)} ${say('公里', 'km')}`);
  const change = (act) => {
    const next = new URLSearchParams(query);
    next.delete('page');
    act(next);
    return `/nearby${next.size ? `?${next}` : ''}`;
  };
  const chips = (list, needs, isOpen) => {
    const counts = new Map();
    const titles = new Map(list.services.map(({ code, need }) => [code, words(need)]));
    for (const place of list.places) for (const index of new Set(place.services)) {
      const { code } = list.services[index];
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const codes = [...counts].sort((one, other) => other[1] - one[1]).map(([code]) => code);
    const shown = [...needs.filter((code) => titles.has(code)), ...codes.filter((code) => !needs.includes(code))].slice(0, 12);
    const chip = (text, path, isOn) => {
      const a = make('a', { href: path }, text);
      if (isOn) a.setAttribute('aria-current', 'true');
      return make('li', {}, a);
    };
    const time = query.get('time');
    const nav = make('nav', {}, make('ul', { className: 'chips' },
      chip(time ? say(`${time} 营业`, `Open at ${time}`) : say('现在营业', 'Open now'), change((next) => (isOpen ? next.delete('open') : next.set('open', '1'))), isOpen),
      shown.map((code) => chip(titles.get(code), change((next) => {
        next.delete('need');
        for (const need of needs.includes(code) ? needs.filter((other) => other !== code) : [...needs, code]) next.append('need', need);
      }), needs.includes(code)))));
    nav.setAttribute('aria-label', say('筛选', 'Filters'));
    return make('div', { className: 'lane' }, nav);
  };
  const nearby = (list) => {
    const needs = query.getAll('need');
    const isOpen = query.get('open') === '1';
    const at = asked(list);
    const start = list.places.find(({ id }) => id === query.get('from'));
    const near = (query.get('near') ?? '').split(',').map(Number);
    const from = start ? [start.x, start.y] : near.length === 2 && near.every(Number.isFinite) ? near : null;
    const meets = (place) => {
      const services = place.services.map((index) => list.services[index]);
      const hoursOf = (service) => service.hours ?? place.hours;
      const suits = needs.every((code) => services.some((service) => service.code === code && (!isOpen || stands(list, place, hoursOf(service), at).open)));
      if (!suits || !isOpen || needs.length) return suits;
      return stands(list, place, place.hours, at).open || services.some((service) => stands(list, place, hoursOf(service), at).open);
    };
    const found = list.places.filter((place) => meets(place) && (from || !query.get('region') || query.get('region') === place.region))
      .map((place) => ({ place, way: from && metres(from, place) })).sort((one, other) => one.way - other.way);
    const page = Math.max(1, Number(query.get('page')) || 1);
    const rows = found.slice((page - 1) * 20, page * 20).map(({ place, way }) => {
      const services = [...new Set(place.services.map((index) => words(list.services[index].need)))].slice(0, 5);
      const minutes = way === null ? 0 : Math.max(1, Math.ceil((Math.round(way) * 130) / 8000));
      const walk = way === null ? [] : [say(`步行约 ${minutes} 分钟 · ${far(way)}`, `about ${minutes} min on foot · ${far(way)}`)];
      const now = stands(list, place, place.hours, at);
      return row(`/places/${place.id}`, words(place.name), [...walk, ...services].join(' · '), pill(now.short, now.tone));
    });
    const more = found.length > page * 20 ? [link(change((next) => next.set('page', page + 1)), say('下一页', 'Next'))] : [];
    const time = query.get('time');
    const part = list.places.length < list.total
      ? say(`手机里存了 ${list.total} 个站点中的 ${list.places.length} 个。`, `The phone keeps ${list.places.length} of ${list.total} places.`) : '';
    room.replaceChildren(chips(list, needs, isOpen), saved(list), ...locate(from), card(
      (from ? say('离得最近的', 'The nearest') : say('存着的站点', 'Places kept')) + (time ? say(`（${time}）`, ` (${time})`) : ''),
      rows.length ? make('ul', { className: 'list' }, rows) : make('p', { className: 'muted' }, say('没有合适的站点。换个时间，或少选一项试试。', 'No such place. Try another time, or ask for less.')),
      ...more, make('p', { className: 'muted sm' }, part + (from ? say('步行时间按直线距离估算，实际路程可能更长。', ' Walking times are estimated from the straight line.') : ''))), timeForm(time, isOpen));
  };
  const locate = (from) => {
    if (from || !navigator.geolocation) return [];
    const text = make('span', { className: 'muted sm', role: 'status' }, say('定位不用网络；只用来排这一次的远近，不保存。', 'Needs no network; only to sort this list, not kept.'));
    const button = make('button', { type: 'button', className: 'btn primary wide' }, say('用我的位置', 'Use my position'));
    button.onclick = () => navigator.geolocation.getCurrentPosition(({ coords }) => {
      location.assign(change((next) => next.set('near', `${coords.longitude.toFixed(4)},${coords.latitude.toFixed(4)}`)));
    }, () => { text.textContent = say('没有得到位置。', 'No position was given.'); }, { timeout: 30000, maximumAge: 300000 });
    return [make('p', {}, button, text)];
  };
  const timeForm = (time, isOpen) => {
    const form = make('form', { className: 'stack', method: 'get', action: '/nearby' });
    for (const name of ['need', 'near', 'from']) for (const value of query.getAll(name)) form.append(make('input', { type: 'hidden', name, value }));
    const field = make('input', { id: 'time', type: 'time', name: 'time', value: time ?? '' });
    const open = make('input', { type: 'checkbox', name: 'open', value: '1', checked: isOpen });
    form.append(
      make('div', { className: 'field' }, make('label', { htmlFor: 'time' }, say('什么时候去（不填就是现在）', 'When (empty is now)')), field),
      make('label', { className: 'choice' }, open, make('span', {}, say('只看那时营业的', 'Only what is open then'))),
      make('button', { className: 'btn' }, say('按这些找', 'Show')));
    return card(null, form);
  };

  // One place.
  const place = (list, place) => {
    const at = Date.now();
    const now = stands(list, place, place.hours, at);
    const services = place.services.map((index) => list.services[index]).map((service) => {
      const its = stands(list, place, service.hours ?? place.hours, at);
      const detail = [service.price ?? say('免费', 'Free'), service.who && say('限', 'for ') + words(service.who),
        service.hours !== null && words(list.hours[service.hours].words), service.note].filter(Boolean).join(' · ');
      return make('li', {}, make('div', { className: 'line' }, make('span', { className: 'grow' }, make('b', {}, words(service.title)),
        make('span', { className: 'muted sm' }, detail)), pill(its.short, its.tone)));
    });
    const today = Math.floor((wall(list, at) ?? 0) / 1440);
    const facts = [[say('地址', 'Address'), place.address], [say('开放时间', 'Hours'), words(list.hours[place.hours].words)]];
    const { known, open } = list.hours[place.hours];
    for (let day = today; known && wall(list, at) !== null && day < list.midnights.length - 1; day += 1) {
      const spans = open.filter(([start, end]) => start < (day + 1) * 1440 && end > day * 1440).map(([start, end]) => {
        const last = Math.min(end, (day + 1) * 1440) - day * 1440;
        return `${clock(Math.max(start - day * 1440, 0))}–${last === 1440 ? '24:00' : clock(last)}`;
      });
      facts.push([day === today ? say('今天', 'Today') : dated(date(list, day), { weekday: 'short' }), spans.join('、') || say('休息', 'Closed')]);
    }
    const go = make('a', { className: 'btn primary', href: `geo:${place.y},${place.x}?q=${place.y},${place.x}(${encodeURIComponent(words(place.name))})` }, say('导航去这里', 'Take me there'));
    const call = place.phone && make('a', { className: 'btn', href: `tel:${place.phone.replace(/[^+\d]/g, '')}` }, `${say('打电话', 'Call')} ${place.phone}`);
    document.querySelector('h1').textContent = words(place.name);
    document.title = words(place.name);
    const later = place.closures.filter(({ from, until }) => from > at && (until === null || until > at))
      .map(({ from, until, reason }) => notice('warn', say(`临时关闭：${moment(from)} 至 ${until ? moment(until) : '另行通知'}。`,
        `Closed from ${moment(from)} until ${until ? moment(until) : 'further notice'}. `), words(reason)));
    room.replaceChildren(saved(list), ...later, card(null, make('p', {}, pill(now.short, now.tone), now.long === now.short ? '' : make('b', {}, ` ${now.long}`)),
      make('dl', { className: 'facts' }, facts.map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, value)))),
      make('p', { className: 'row wrap' }, go, call || null)), ...services.length ? [card(say('这里有什么', 'What there is'), make('ul', { className: 'list' }, services))] : []);
  };
  const nothing = (text) => room.replaceChildren(notice('warn', text), make('p', {}, again()));
  const places = async () => {
    const { list, visited } = await kept();
    timeZone = list?.zone;
    const [, id] = /^\/places\/([^/]+)/.exec(location.pathname) ?? [];
    if (!id) return list ? nearby(list) : nothing(say('没有网络，手机里还没有存站点。联网打开一次“附近”就会存。', 'No network, and no places kept yet: open Nearby once with a network.'));
    const own = visited.find((url) => url.endsWith(`/${id}`));
    const source = list?.places.some((other) => other.id === id) ? list : own && (await (await caches.match(own)).json());
    const found = source?.places.find((other) => other.id === id);
    return found ? place(source, found) : nothing(say('没有网络，手机里没有存这个站点。', 'No network, and this place is not kept on the phone.'));
  };

  // The member's code while it holds; afterwards, how to get another.
  const code = async () => {
    const own = await tell({ do: 'code' });
    const left = () => (own?.until ?? 0) - Date.now();
    const over = () => room.replaceChildren(notice('warn', own
      ? say('会员码已过期：一个码只管五分钟。', 'The code has run out: one holds for five minutes.')
      : say('没有网络，手机里没有有效的会员码。', 'No network, and no code that holds on this phone.'),
    say('连上网再打开这一页，就有新的码；没有流量可以请柜台借用 Wi-Fi，或请人开热点。', ' Open this page with a network to get a new one; ask the counter for Wi-Fi, or somebody for a hotspot.')), make('p', {}, again()));
    if (!own?.html || left() <= 0) { over(); return; }
    const shown = document.adoptNode(new DOMParser().parseFromString(own.html, 'text/html').querySelector('[data-pass]'));
    room.replaceChildren(notice('info', say('离线：这是打开过的码，到时间就失效。', 'Offline: the code you opened; it ends when its time is up.')), make('section', { className: 'card' }, shown));
    const timer = setInterval(() => {
      if (left() > 0) return;
      clearInterval(timer);
      over();
      tell({ do: 'code' });
    }, 1000);
  };

  const isHere = location.pathname.startsWith('/offline');
  const show = { nearby: places, code, hall: () => isHere || room.append(notice('warn', say('现在没有网络，这一页打不开。', 'There is no network now: this page cannot be opened.')), make('p', {}, again())) };
  show[room.dataset.offline]();
})();
