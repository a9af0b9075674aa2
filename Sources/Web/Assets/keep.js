// What a phone keeps: the house's script for times without a network, and forms that are sent when it is back.
(() => {
  'use strict';
  const phone = navigator.serviceWorker;
  if (!phone || !isSecureContext || !crypto.subtle) return;
  const root = document.documentElement;
  const { owner, size, theme } = root.dataset;
  const isZh = root.lang.startsWith('zh');
  const say = (zh, en) => (isZh ? zh : en);
  const isDesk = location.pathname.startsWith('/desk');
  const isOffline = document.querySelector('[data-offline]') !== null;
  const limit = 20; // MB of photos in one form

  const tell = async (message) => {
    const { active } = await phone.ready;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((done) => { port1.onmessage = ({ data }) => done(data); });
    active.postMessage(message, [port2]);
    return answer;
  };
  if (!location.pathname.startsWith('/partner')) {
    phone.register('/sw.js').catch(() => {}); // refused: everything works as without
    tell({
      do: 'hello',
      look: `${isZh ? 'zh' : 'en'}.${size}.${theme}`,
      owner,
      isDesk,
    }).then(show);
  }
  window.hall = { tell, say };

  // A member's code, for as long as it holds.
  addEventListener('pass', ({ detail: box }) => {
    const until = Date.now() + Number(box.dataset.pass) * 1000;
    if (owner) tell({ do: 'keep code', owner, until, html: box.outerHTML });
  });
  for (const box of document.querySelectorAll('[data-pass]')) dispatchEvent(new CustomEvent('pass', { detail: box }));

  // A form that finds no network waits on the phone, sealed with a key that only this account is given.
  const hex = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
  const keyOf = (form) => crypto.subtle.importKey('raw', hex(form.dataset.keeps), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const reach = () => navigator.onLine && fetch('/health', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(5000) })
    .then((answer) => answer.ok, () => false);
  let kept, restored;
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!form.dataset.keeps || !phone.controller || form.dataset.through) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.dataset.asking) return;
    form.dataset.asking = '1';
    const { submitter } = event;
    try {
      if (!form.dataset.number && await reach()) {
        if (restored) tell({ do: 'forget', id: restored });
        form.dataset.through = '1';
        form.requestSubmit(submitter);
        delete form.dataset.through;
      } else {
        await keep(form, submitter);
      }
    } finally { delete form.dataset.asking; }
  }, true);
  const keep = async (form, submitter) => {
    const data = new FormData(form, submitter);
    const id = form.dataset.number ?? data.get('_seal').split('.')[0];
    data.delete('_seal');
    const bytes = [...data.values()].reduce((sum, value) => sum + (value.size ?? 0), 0);
    if (bytes > limit << 20) {
      return note('warn', say(`没有网络。照片一共超过 ${limit} MB，手机里存不下，请联网后在这一页再提交。`,
        `No network. The photos have more than ${limit} MB: too much to keep. Send this page again when the network is back.`));
    }
    try {
      const packed = new Response(data);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(form), await packed.arrayBuffer());
      const done = await tell({ do: 'keep form', form: {
        id, owner, iv, body, type: packed.headers.get('content-type'), isUpload: form.enctype === 'multipart/form-data',
        door: isDesk ? '/desk/sending' : '/me/sending', path: form.getAttribute('action'), page: location.pathname + location.search,
      } });
      if (!done) throw new Error();
    } catch {
      return note('warn', say('没有网络，手机里也存不下。请联网后在这一页再提交。', 'No network, and no room on the phone. Send this page again when the network is back.'));
    }
    kept = id;
    form.inert = true;
    if (restored) await tell({ do: 'forget', id: restored });
    await list();
    form.dispatchEvent(new Event('kept', { bubbles: true }));
  };

  // Whoever comes back to a form that was not taken finds it filled in.
  const restore = async (form, left) => {
    restored = left.id;
    const key = await keyOf(form);
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: left.iv }, key, left.body);
    const data = await new Response(bytes, { headers: { 'content-type': left.type } }).formData();
    for (const field of form.elements) {
      if (!field.name || field.type === 'hidden' || field.type === 'submit') continue;
      const values = data.getAll(field.name);
      if (field.type === 'file') {
        const files = new DataTransfer();
        for (const file of values) if (file.name) files.items.add(file);
        if (field.multiple && files.files.length) field.files = files.files;
      } else if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
      else if (values.length) [field.value] = values;
    }
  };

  // What became of them, said once on top of a page.
  const box = document.createElement('div');
  box.className = 'stack';
  box.setAttribute('role', 'status');
  const note = (tone, text, ...more) => {
    const line = document.createElement('div');
    line.className = `notice ${tone}`;
    const words = document.createElement('p');
    words.append(text, ...more);
    line.append(words);
    box.append(line);
    document.querySelector('main > header').after(box);
    return line;
  };
  const link = (path, text) => {
    const a = document.createElement('a');
    a.href = path;
    a.textContent = text;
    return a;
  };
  const moment = (at) => new Intl.DateTimeFormat(isZh ? 'zh-CN' : 'en-GB', { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(at);
  const list = async () => show(await tell({ do: 'list', owner, isDesk }));
  function show(forms) {
    for (const line of box.querySelectorAll('.info, .warn')) line.remove(); // what was sent is said once, and stays
    // Pages of errors do not know whose session it is.
    if (owner === undefined && !isOffline) return;
    for (const form of forms ?? []) {
      const at = moment(form.at);
      if (form.state === 'sent') {
        if (kept) continue; // said where its own page leads to
        note('ok', say(`${at} 没有网络时存下的，已经提交。`, `What was kept at ${at}, without a network, has been sent. `), link(form.link, say('看一看', 'Look at it')));
        tell({ do: 'forget', id: form.id });
      } else if (form.state === 'look') {
        const isHere = form.page === location.pathname + location.search;
        const why = form.words || say('请打开再看。', 'please look at it again.');
        note('warn', say(`${at} 存在这部手机上的没有办成：${why}`, `What was kept at ${at} was not taken: ${why} `),
          ...isHere ? [] : [link(form.page, say('打开再看', 'Open it'))], ' ', drop(form));
        const place = document.querySelector('form[data-keeps]');
        if (isHere && place && !place.inert) restore(place, form).catch(() => {});
      } else if (form.state === 'login' && !isOffline) {
        note('warn', say(`这部手机上有 ${at} 存下的一份没有提交，登录后自动提交。`, `A form kept at ${at} waits on this phone. It is sent when you log in. `),
          link(`${isDesk ? '/desk' : ''}/login?back=${encodeURIComponent(location.pathname)}`, say('登录', 'Log in')));
      } else {
        note('info', navigator.onLine && !isOffline && form.id !== kept
          ? say(`正在提交 ${at} 存在这部手机上的一份。`, `Sending what was kept on this phone at ${at}.`)
          : say(`没有网络。${at} 已存在这部手机上，联网后自动提交。`, `No network. Kept on this phone at ${at}; it is sent when the network is back.`));
      }
    }
  }
  const drop = (form) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn small';
    button.textContent = say('不要了，删掉', 'Delete it');
    button.onclick = () => tell({ do: 'forget', id: form.id }).then(list);
    return button;
  };
  phone.addEventListener('message', ({ data: { id, state, link: path } }) => {
    if (id === kept && state === 'sent' && document.querySelector('form[data-keeps][inert]')) location.assign(path);
    else list();
  });
  addEventListener('online', () => tell({ do: 'send' }));
  setInterval(() => { if (box.querySelector('.info')) tell({ do: 'send' }); }, 30000);

  // Logging out leaves nothing behind, also where a browser does not clear it by itself.
  document.addEventListener('submit', ({ target }) => {
    if (['/logout', '/desk/leave'].includes(target.getAttribute('action'))) tell({ do: 'wipe' });
  });

  // The browser's own offer to install, where it makes one.
  addEventListener('beforeinstallprompt', (event) => {
    const part = document.querySelector('[data-install]');
    if (!part) return;
    event.preventDefault();
    part.hidden = false;
    part.querySelector('button').onclick = () => event.prompt();
  });
})();
