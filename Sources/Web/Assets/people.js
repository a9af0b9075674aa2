// A form for those who live together: one person after the other, one household after the other, with or without a network.
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // One person after the other, without going to the hall in between: there may be no network.
  const renumber = (line, field, from, to) => {
    for (const part of all('*', line)) {
      for (const name of ['name', 'id', 'for', 'aria-describedby']) {
        const text = part.getAttribute(name);
        if (text?.includes(`${field}.${from}.`)) part.setAttribute(name, text.replaceAll(`${field}.${from}.`, `${field}.${to}.`));
      }
      if (part.name === '_less') part.value = `${field}.${to}`;
    }
  };
  const clear = (line) => {
    for (const part of all('input, select, textarea', line)) {
      if (part.type === 'checkbox' || part.type === 'radio') part.checked = false;
      else part.value = '';
      part.removeAttribute('aria-invalid');
    }
    for (const error of all('p.error', line)) error.remove();
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[name=_more], button[name=_less]');
    const list = button?.closest('fieldset')?.querySelector('ol[data-people]') ?? button?.closest('ol[data-people]');
    if (!list) return;
    event.preventDefault();
    if (button.name === '_less') {
      const line = button.closest('li');
      if (list.children.length > 1) line.remove();
      else clear(line);
      return;
    }
    const last = list.lastElementChild;
    const [field, from] = last.querySelector('[name=_less]').value.split('.');
    const numbers = all('[name=_less]', list).map(({ value }) => Number(value.split('.')[1]));
    const next = Math.max(...numbers) + 1;
    const line = last.cloneNode(true);
    renumber(line, field, from, next);
    clear(line);
    for (const part of all('details.person', list)) part.open = false;
    line.querySelector('details').open = true;
    line.querySelector('summary').textContent = list.dataset.people.replace('{n}', list.children.length + 1);
    list.append(line);
    line.querySelector('input').focus();
  });
  // What is wanted of somebody folded up is shown.
  document.addEventListener('invalid', ({ target }) => {
    const person = target.closest('details.person');
    if (person) person.open = true;
  }, true);
  // Whoever is named gives the line its title.
  document.addEventListener('input', ({ target }) => {
    const person = target.closest('ol[data-people] details.person');
    if (!person || !target.name?.endsWith('.name')) return;
    const list = person.closest('ol');
    const number = [...list.children].indexOf(person.parentElement) + 1;
    const title = list.dataset.people.replace('{n}', number);
    person.querySelector('summary').textContent = target.value ? `${title} · ${target.value}` : title;
  });

  // While one waits on the phone, the next is written down; each is a sending under a number of its own.
  document.addEventListener('kept', ({ target: form }) => {
    if (!form.dataset.again) return;
    if (form.dataset.number && navigator.onLine) window.hall.tell({ do: 'send' });
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn primary';
    button.textContent = form.dataset.again;
    button.onclick = () => {
      button.remove();
      for (const line of all('ol[data-people] > li:not(:first-child)', form)) line.remove();
      form.reset();
      form.dataset.number = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      form.inert = false;
      form.querySelector('input:not([type=hidden])').focus();
    };
    form.after(button);
  });
})();
