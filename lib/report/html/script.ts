/**
 * The one script of the page: filter and search of the requirements, links that open what they lead to, buttons that copy. It makes no
 * markup out of text, and the page can be read without it.
 */
export const script = `
'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const rows = all('.row');
  const groups = all('.group');
  const chips = all('.chips button');
  const search = byId('search');
  const level = byId('level');
  const resource = byId('resource');
  const texts = new Map();
  const textOf = (row) => {
    if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase());
    return texts.get(row);
  };

  function filter() {
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const verdicts = chips.filter((chip) => chip.getAttribute('aria-pressed') === 'true').map((chip) => chip.dataset.verdict);
    const narrowed = words.length > 0 || verdicts.length > 0 || level.value !== '';
    let found = 0;
    for (const group of groups) {
      let here = 0;
      const wanted = resource.value === '' || group.dataset.resource === resource.value;
      for (const row of group.querySelectorAll('.row')) {
        const fits =
          wanted &&
          (verdicts.length === 0 || verdicts.includes(row.dataset.verdict)) &&
          (level.value === '' || row.dataset.level === level.value) &&
          words.every((word) => textOf(row).includes(word));
        row.hidden = !fits;
        if (fits) here += 1;
      }
      group.hidden = here === 0;
      group.open = here > 0 && (narrowed || resource.value !== '');
      found += here;
    }
    const unfiltered = !narrowed && resource.value === '';
    byId('found').textContent = unfiltered ? '' : found === 0 ? 'none fits' : found + ' of ' + rows.length;
  }

  function clear() {
    search.value = level.value = resource.value = '';
    for (const chip of chips) chip.setAttribute('aria-pressed', 'false');
    filter();
  }

  function only(verdict) {
    clear();
    for (const chip of chips) chip.setAttribute('aria-pressed', String(chip.dataset.verdict === verdict));
    filter();
  }

  function reveal() {
    const target = byId(location.hash.slice(1));
    if (!target) return;
    if (target.closest('[hidden]')) clear();
    for (let part = target; part; part = part.parentElement) if (part.localName === 'details') part.open = true;
    target.scrollIntoView();
  }

  function copyButton(command) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'copy';
    button.addEventListener('click', async () => {
      const pre = command.querySelector('pre');
      try {
        await navigator.clipboard.writeText(pre.textContent);
        button.textContent = 'copied';
      } catch {
        getSelection().selectAllChildren(pre);
        button.textContent = 'selected';
      }
    });
    command.classList.add('copyable');
    command.append(button);
  }

  byId('controls').hidden = false;
  search.addEventListener('input', filter);
  level.addEventListener('change', filter);
  resource.addEventListener('change', filter);
  for (const chip of chips) {
    chip.addEventListener('click', () => {
      chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'));
      filter();
    });
  }
  for (const link of all('.legend a')) link.addEventListener('click', () => only(link.dataset.verdict));
  all('.command').forEach(copyButton);
  addEventListener('hashchange', reveal);
  addEventListener('beforeprint', () => {
    for (const card of all('.card')) card.open = true;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target.closest('input, select, textarea')) return;
    event.preventDefault();
    search.focus();
  });
  reveal();
})();
`;
