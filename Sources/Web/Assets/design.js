// A file of a service being written: findings come while one types, and lead to their line. Without it the
// same form is saved, and says the same afterwards.
(() => {
  'use strict';
  const box = document.querySelector('textarea[data-design]');
  if (!box) return;
  const form = box.closest('form');
  let isSaved = true, timer, asked;

  // What is to be said of the text as it is now; an answer that comes late is not wanted any more.
  const check = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(box.dataset.design, {
        method: 'POST', body: new URLSearchParams(new FormData(form)), signal: asked.signal,
      });
      const type = answer.headers.get('content-type') ?? '';
      if (!answer.ok || !type.startsWith('text/html')) return;
      const part = document.createElement('template');
      part.innerHTML = await answer.text();
      const notes = part.content.getElementById('design-notes');
      if (notes) document.getElementById('design-notes').replaceChildren(...notes.childNodes);
    } catch { /* what stands there stays */ }
  };
  box.addEventListener('input', () => {
    isSaved = false;
    clearTimeout(timer);
    timer = setTimeout(check, 500);
  });
  form.addEventListener('submit', () => { isSaved = true; });
  addEventListener('beforeunload', (event) => { if (!isSaved) event.preventDefault(); });

  // A finding shows its place: columns are counted as the checker counts them, by characters.
  document.addEventListener('click', (event) => {
    const spot = event.target.closest('.spot');
    if (!spot) return;
    const lines = box.value.split('\n');
    const row = Math.min(Number(spot.dataset.line), lines.length) - 1;
    const before = lines.slice(0, row).reduce((sum, line) => sum + line.length + 1, 0);
    const column = [...lines[row]].slice(0, Number(spot.dataset.column) - 1).join('').length;
    box.focus();
    box.setSelectionRange(before + column, before + lines[row].length);
    const height = parseFloat(getComputedStyle(box).lineHeight);
    box.scrollTop = Math.max(0, (row - 5) * height);
  });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      form.requestSubmit();
    }
  });
})();
