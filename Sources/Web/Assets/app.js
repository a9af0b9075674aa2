// Everything here only makes better what works without it.
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // A form is sent once: a second tap on a slow line does nothing.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post') return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = '1';
    for (const button of all('button', form)) button.setAttribute('aria-disabled', 'true');
    setTimeout(() => release(form), 8000); // a download leaves the page standing
  });
  const release = (form) => {
    delete form.dataset.sent;
    for (const button of all('button', form)) button.removeAttribute('aria-disabled');
  };
  addEventListener('pageshow', () => all('form[data-sent]').forEach(release));

  // The photos that are about to be sent.
  document.addEventListener('change', (event) => {
    const input = event.target;
    if (input.type !== 'file') return;
    input.toggleAttribute('data-some', input.files.length > 0);
    const box = input.closest('.field').querySelector('[data-previews]');
    if (!box) return;
    box.replaceChildren();
    for (const other of all('input[type=file]', input.closest('.field'))) {
      for (const file of other.files) box.append(preview(file));
    }
  });
  const preview = (file) => {
    const figure = document.createElement('figure');
    if (file.type.startsWith('image/')) {
      const image = document.createElement('img');
      image.alt = '';
      image.src = URL.createObjectURL(file);
      image.onload = () => URL.revokeObjectURL(image.src);
      figure.append(image);
    }
    const name = document.createElement('figcaption');
    name.textContent = file.name;
    figure.append(name);
    return figure;
  };

  // What the answer would be: the same form, asked and not sent.
  for (const form of all('form[data-live]')) {
    const place = document.getElementById('live');
    if (!place) continue;
    let timer, asked;
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        asked?.abort();
        asked = new AbortController();
        const fields = new URLSearchParams();
        for (const [name, value] of new FormData(form)) {
          if (typeof value === 'string') fields.append(name, value);
        }
        try {
          const answer = await fetch(form.dataset.live, { method: 'POST', body: fields, signal: asked.signal });
          const type = answer.headers.get('content-type') ?? '';
          if (answer.ok && type.startsWith('text/html')) place.innerHTML = await answer.text();
        } catch { /* the page stays as it was */ }
      }, 350);
    });
  }

  // Where one stands, asked for on a tap and sent along once.
  for (const part of all('[data-locate]')) {
    if (!navigator.geolocation || !isSecureContext) continue;
    part.hidden = false;
    part.querySelector('button').addEventListener('click', (event) => {
      event.target.setAttribute('aria-disabled', 'true');
      navigator.geolocation.getCurrentPosition(({ coords }) => {
        const query = new URLSearchParams(location.search);
        for (const name of ['from', 'page', 'q', 'region']) query.delete(name);
        query.set('near', `${coords.longitude.toFixed(4)},${coords.latitude.toFixed(4)}`);
        location.search = query;
      }, () => {
        event.target.removeAttribute('aria-disabled');
        const note = part.querySelector('[data-failed]');
        note.textContent = note.dataset.failed;
      }, { timeout: 10000, maximumAge: 60000 });
    });
  }

  // A member's code renews itself a while before it is too old; offline it says so when it is.
  const keepFresh = (box) => {
    const seconds = Number(box.dataset.pass);
    dispatchEvent(new CustomEvent('pass', { detail: box }));
    const over = setTimeout(() => {
      box.dataset.over = '';
      box.querySelector('[data-pass-over]').hidden = false;
    }, seconds * 1000);
    const renew = async () => {
      try {
        const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const next = page.querySelector('[data-pass]');
        if (!answer.ok || !next) throw new Error();
        clearTimeout(over);
        box.replaceWith(next);
        keepFresh(next);
      } catch { setTimeout(renew, 5000); }
    };
    setTimeout(renew, Math.max(5, seconds - 60) * 1000);
  };
  all('[data-pass]').forEach(keepFresh);

  // The counter's camera, where the browser can read codes itself.
  for (const box of all('[data-scanner]')) {
    if (!('BarcodeDetector' in window) || !navigator.mediaDevices) continue;
    box.hidden = false;
    const view = box.querySelector('[data-scan-view]');
    box.querySelector('[data-scan]').addEventListener('click', async () => {
      try {
        view.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      } catch { box.hidden = true; return; } // no camera, or not allowed: the code is typed
      view.hidden = false;
      await view.play();
      const detector = new BarcodeDetector({ formats: ['qr_code'] });
      const look = async () => {
        const found = await detector.detect(view).catch(() => []);
        const path = found.map((code) => /\/partner\/scan\/[\w-]+/.exec(code.rawValue)?.[0]).find(Boolean);
        if (!path) { setTimeout(look, 200); return; }
        for (const track of view.srcObject.getTracks()) track.stop();
        location.href = path;
      };
      look();
    });
  }

  // The desk without a mouse: j and k walk, Enter opens, x picks, / searches.
  const rows = all('tr[data-path]');
  let at = -1;
  const go = (index) => {
    rows[at]?.classList.remove('at');
    at = Math.max(0, Math.min(rows.length - 1, index));
    rows[at].classList.add('at');
    rows[at].scrollIntoView({ block: 'nearest' });
    rows[at].querySelector('a')?.focus({ preventScroll: true });
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches('input:not([type=checkbox]), textarea, select')) return;
    if (event.key === '/') {
      const search = document.querySelector('input[type=search]');
      if (search) { event.preventDefault(); search.focus(); }
      return;
    }
    if (!rows.length) return;
    if (event.key === 'j') go(at + 1);
    if (event.key === 'k') go(at - 1);
    if (at < 0) return;
    if (event.key === 'x') rows[at].querySelector('input[type=checkbox]')?.click();
    if (event.key === 'Enter' && !event.target.matches('a, button')) location.href = rows[at].dataset.path;
  });
  for (const box of all('input[data-all]')) {
    box.addEventListener('change', () => {
      for (const other of all('tbody input[type=checkbox]')) other.checked = box.checked;
    });
  }
})();
