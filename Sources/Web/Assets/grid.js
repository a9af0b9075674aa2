// A sheet of rules: findings come while one types, keys walk from cell to cell, a block of another sheet
// can be pasted. Without it the same form is saved, and says the same afterwards.
(() => {
  'use strict';
  const table = document.querySelector('table[data-grid]');
  if (!table) return;
  const form = table.closest('form');
  const summary = document.getElementById('grid-summary');
  const cellsOf = (row) => [...row.querySelectorAll('[name=cell]:not([type=hidden])')];
  const rules = () => [...table.querySelectorAll('tbody tr:not(.titles)')];
  let isSaved = true;

  // What is to be said of the cells as they are now; an answer that comes late is not wanted any more.
  let timer, asked;
  const check = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(table.dataset.grid, {
        method: 'POST', body: new URLSearchParams(new FormData(form)), signal: asked.signal,
      });
      const type = answer.headers.get('content-type') ?? '';
      if (!answer.ok || !type.startsWith('text/html')) return;
      const part = document.createElement('template');
      part.innerHTML = await answer.text();
      for (const note of part.content.querySelectorAll('.said')) {
        const old = document.getElementById(note.id);
        if (!old || old.outerHTML === note.outerHTML) continue;
        old.replaceWith(note);
      }
      summary.replaceChildren(...part.content.getElementById('grid-summary').childNodes);
      for (const box of form.querySelectorAll('[name=cell]')) mark(box);
    } catch { /* what stands there stays */ }
  };
  const mark = (box) => {
    const note = document.getElementById(box.getAttribute('aria-describedby'));
    if (note?.dataset.state === 'wrong') box.setAttribute('aria-invalid', 'true');
    else box.removeAttribute('aria-invalid');
  };
  const changed = () => {
    isSaved = false;
    clearTimeout(timer);
    timer = setTimeout(check, 300);
  };
  form.addEventListener('input', changed);
  form.addEventListener('submit', () => { isSaved = true; });
  addEventListener('beforeunload', (event) => { if (!isSaved) event.preventDefault(); });
  for (const box of form.querySelectorAll('[name=cell]')) mark(box);

  // A browser that does not let fields grow with their text gets them grown.
  if (!CSS.supports('field-sizing', 'content')) {
    const grow = (box) => { box.style.height = 'auto'; box.style.height = `${box.scrollHeight}px`; };
    for (const box of table.querySelectorAll('textarea')) grow(box);
    form.addEventListener('input', (event) => { if (event.target.matches('textarea')) grow(event.target); });
  }

  // Keys as in a spreadsheet.
  const go = (row, column) => {
    const all = [table.querySelector('tr.titles'), ...rules()];
    const cell = all[row] && cellsOf(all[row])[column];
    if (!cell) return false;
    cell.focus();
    if (cell.select) cell.select();
    return true;
  };
  const place = (box) => {
    const row = box.closest('tr');
    const all = [table.querySelector('tr.titles'), ...rules()];
    const own = cellsOf(row);
    // The policy stands in the corner, where the rules have their numbers.
    return { row: all.indexOf(row), column: own.indexOf(box) - (row.classList.contains('titles') ? 1 : 0) };
  };
  const at = (row, column) => go(row, row === 0 ? column + 1 : column);
  table.addEventListener('keydown', (event) => {
    const box = event.target;
    if (!box.matches('textarea, input[name=cell]') || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { row, column } = place(box);
    const isAtStart = box.selectionStart === 0 && box.selectionEnd === 0;
    const isAtEnd = box.selectionStart === box.value.length && box.selectionEnd === box.value.length;
    const isWhole = box.selectionStart === 0 && box.selectionEnd === box.value.length;
    const step = {
      Enter: () => at(row + (event.shiftKey ? -1 : 1), column),
      ArrowDown: () => (isAtEnd || isWhole) && !box.list && at(row + 1, column),
      ArrowUp: () => (isAtStart || isWhole) && !box.list && at(row - 1, column),
      ArrowRight: () => (isAtEnd || isWhole) && at(row, column + 1),
      ArrowLeft: () => (isAtStart || isWhole) && at(row, column - 1),
      Escape: () => { box.value = box.defaultValue; changed(); return true; },
    }[event.key];
    if (event.key === 'Enter') event.preventDefault();
    if (step && step()) event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  // A block of another sheet: its cells go to the right and down, and rules are added where it is longer.
  table.addEventListener('paste', (event) => {
    const box = event.target;
    const text = event.clipboardData.getData('text/plain');
    if (!box.matches('textarea, input[name=cell]') || !/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
    const start = place(box);
    const block = rowsOf(text);
    event.preventDefault();
    block.forEach((values, down) => {
      let row = start.row + down;
      while (row > rules().length) addRule();
      const cells = cellsOf(row === 0 ? table.querySelector('tr.titles') : rules()[row - 1]);
      const shift = row === 0 ? 1 : 0;
      values.forEach((value, right) => {
        const cell = cells[start.column + right + shift];
        if (cell) cell.value = value;
      });
    });
    changed();
  });
  // As spreadsheets write it: a cell with a line break or a tab in it stands in quotes, and only such a cell.
  const rowsOf = (text) => {
    const rows = [[]];
    let index = 0;
    const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
    while (index <= source.length) {
      let end;
      const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(index));
      let value;
      if (quoted && /[\t\n]|""/.test(quoted[1])) {
        value = quoted[1].replace(/""/g, '"');
        end = index + quoted[0].length;
      } else {
        end = index + source.slice(index).search(/[\t\n]|$/);
        value = source.slice(index, end);
      }
      rows.at(-1).push(value.replace(/\s+/g, ' ').trim());
      if (source[end] === '\n') rows.push([]);
      index = end + 1;
    }
    return rows;
  };
  const addRule = () => {
    const last = rules().at(-1);
    const row = last.cloneNode(true);
    // A line under the header is a row too, but has no number.
    const index = rules().length + 1;
    const was = row.querySelector('[data-number]').textContent;
    const number = Number(was) + 1 || index;
    row.querySelector('[data-number]').textContent = number;
    row.querySelector('input[type=hidden][name=cell]').value = number;
    for (const note of row.querySelectorAll('.said')) {
      note.id = note.id.replace(/^n-\d+/, `n-${index}`);
      delete note.dataset.state;
      note.replaceChildren();
    }
    for (const box of cellsOf(row)) {
      box.value = '';
      box.removeAttribute('aria-invalid');
      box.setAttribute('aria-describedby', box.getAttribute('aria-describedby').replace(/^n-\d+/, `n-${index}`));
      box.setAttribute('aria-label', box.getAttribute('aria-label').replace(was, number));
    }
    for (const button of row.querySelectorAll('button')) {
      button.value = button.value.replace(/\d+$/, index);
      const label = button.getAttribute('aria-label').replace(was, number);
      button.setAttribute('aria-label', label);
      button.title = label;
    }
    // Now one rule stands above the new one and one below the last.
    for (const button of row.querySelectorAll('[value^=up], [value^=remove]')) button.disabled = false;
    for (const button of last.querySelectorAll('[value^=down], [value^=remove]')) button.disabled = false;
    last.after(row);
  };
})();
