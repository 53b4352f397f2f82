/* Waypoints: the framework's pages. Comes after site.js. */
(() => {
  'use strict';
  const { $, $$, store, arrived } = window.waypoints;

  // Without accents or case, and as long as before, so that positions hold.
  const fold = (text) => text.replace(/[^\x00-\x7f]/g, (letter) => letter.normalize('NFD')[0]).toLowerCase();
  const wordsOf = (query) => fold(query).split(/[\s·]+/).filter(Boolean);

  // `text` as nodes, with the words marked.
  function marked(text, words) {
    const folded = fold(text), nodes = [];
    for (let at = 0; at < text.length;) {
      let from = text.length, to = from;
      for (const word of words) {
        const found = folded.indexOf(word, at);
        if (found >= 0 && (found < from || (found === from && found + word.length > to))) { from = found; to = found + word.length; }
      }
      nodes.push(text.slice(at, from));
      if (from < text.length) nodes.push(make('mark', text.slice(from, to)));
      at = to;
    }
    return nodes;
  }

  function make(tag, ...children) {
    const node = document.createElement(tag);
    node.append(...children);
    return node;
  }

  function search() {
    const box = $('.search');
    if (!box) return;
    const field = $('input', box), panel = $('.found', box), list = $('[data-found]', panel);
    const said = $('[role="status"]', box), slash = $('[data-slash]', panel);
    const kinds = { level: 'Levels', capability: 'Capabilities', cell: 'Cells', page: 'Pages' };
    let entries = null, state = '';

    function load() {
      if (state) return;
      state = 'Looking…';
      const script = make('script');
      script.src = box.dataset.root + 'assets/search-index.js';
      script.onload = () => {
        entries = window.waypointsIndex.map((entry) => ({ entry, folded: entry.map(fold) }));
        show();
      };
      script.onerror = () => { state = 'The search index could not be read.'; show(); };
      document.head.append(script);
    }

    // Every word must stand somewhere; the title counts most, then where the entry belongs, then its text.
    function score({ folded: [kind, title, context, , text] }, words) {
      const phrase = words.join(' ');
      let sum = ({ level: .3, capability: .2, cell: .1 }[kind] || 0) + (title.includes(phrase) ? 50 : text.includes(phrase) ? 2 : 0);
      for (const word of words) {
        const at = title.indexOf(word);
        if (at >= 0) sum += at === 0 || /\W/.test(title[at - 1]) ? 100 : 60;
        else if (context.includes(word)) sum += 10;
        else if (text.includes(word)) sum += 1;
        else return 0;
      }
      return sum;
    }

    function item([, title, context, target, text], words) {
      const link = make('a', ...marked(title, words));
      link.href = box.dataset.root + target;
      if (context) link.append(' ', make('small', ...marked(context, words)));
      if (text) {
        const folded = fold(text), at = [words.join(' '), ...words].map((word) => folded.indexOf(word)).find((i) => i >= 0) || 0;
        const from = at > 60 ? text.lastIndexOf(' ', at - 40) + 1 : 0, cut = text.slice(from, from + 150);
        const more = from + 150 < text.length, part = more ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
        link.append(make('span', from ? '… ' : '', ...marked(part, words), more ? ' …' : ''));
      }
      return make('li', link);
    }

    function show() {
      if (!box.contains(document.activeElement)) return;
      const words = wordsOf(field.value);
      const hits = (words.length && entries || []).map((each) => [score(each, words), each.entry]).filter(([sum]) => sum).sort((a, b) => b[0] - a[0]);
      const groups = new Map();
      for (const [, entry] of hits.slice(0, 12)) groups.set(entry[0], [...groups.get(entry[0]) || [], entry]);
      const message = !words.length ? 'Find a level, a capability, a cell or a page.' : !entries ? state
        : !hits.length ? 'Nothing found. Every word must match, so try fewer or shorter ones.'
          : hits.length > 12 ? `The first 12 of ${hits.length} results` : '';
      list.replaceChildren(...[...groups].flatMap(([kind, found]) => {
        const name = make('p', kinds[kind]), group = make('ul', ...found.map((entry) => item(entry, words)));
        name.id = 'page.found.' + kind;
        group.setAttribute('aria-labelledby', name.id);
        return [name, group];
      }), make('p', message));
      said.textContent = words.length ? message || `Results: ${hits.length}` : '';
      panel.hidden = false;
      panel.scrollTop = 0;
    }

    const close = () => { panel.hidden = true; };
    field.addEventListener('focus', () => { load(); show(); });
    field.addEventListener('input', show);
    box.addEventListener('keydown', (event) => {
      const links = $$('a', panel), at = links.indexOf(document.activeElement);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && links.length) {
        event.preventDefault();
        panel.hidden = false;
        (at + step < 0 ? field : links[at + step] || links[at]).focus();
      } else if (event.key === 'Enter' && event.target === field && links[0]) {
        links[0].click();
      } else if (event.key === 'Escape' && !panel.hidden) {
        event.preventDefault();
        field.focus();
        close();
      }
    });
    panel.addEventListener('click', (event) => { if (event.target.closest('a')) close(); });
    for (const type of ['focusin', 'pointerdown']) document.addEventListener(type, (event) => { if (!box.contains(event.target)) close(); });

    // A bare key can be in the way of speech input, so it can be switched off.
    slash.checked = store.get('slash') !== 'off';
    slash.addEventListener('change', () => store.set('slash', slash.checked ? 'on' : 'off'));
    document.addEventListener('keydown', (event) => {
      const typing = event.target.matches('[type="search"], [type="text"], select, textarea');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing || !slash.checked) return;
      event.preventDefault();
      field.focus();
      field.select();
    });
  }

  function matrix() {
    const form = $('[data-matrix]'), field = form && $('[type="search"]', form);
    if (!field) return;
    const out = $('output', form), none = $('[data-nothing]');
    function filter() {
      const words = wordsOf(field.value), has = (node) => words.every((word) => fold(node.textContent).includes(word));
      let total = 0;
      for (const body of $$('.matrix tbody')) {
        const rows = $$('tr:not(.area)', body);
        body.hidden = false;
        for (const row of rows) {
          row.hidden = false;
          const hits = $$('td > div', row).filter((part) => {
            const hit = words.length > 0 && part.offsetParent !== null && has(part);
            part.classList.toggle('hit', hit);
            return hit;
          }).length;
          total += hits;
          row.hidden = words.length > 0 && !hits && !has(row.cells[0]);
        }
        body.hidden = rows.length > 0 && rows.every((row) => row.hidden);
      }
      out.textContent = words.length ? `(${total} ${total === 1 ? 'match' : 'matches'})` : '';
      none.hidden = !words.length || $$('.matrix tbody').some((body) => !body.hidden);
    }
    form.onsubmit = () => false;
    form.addEventListener('input', filter);
  }

  function compare() {
    const form = $('[data-compare]');
    if (form) form.onsubmit = () => { location.href = $('select', form).value; return false; };
  }

  // A permalink may point into a hidden column or area of the matrix.
  arrived(() => {
    const cell = $('.matrix td:target');
    if (!cell) return;
    for (const box of [$('.area input', cell.closest('tbody')), $('#l' + cell.cellIndex), $('#m' + cell.cellIndex)]) if (box) box.checked = true;
    cell.scrollIntoView({ block: 'center' });
  });

  document.addEventListener('change', ({ target }) => {
    if (target.matches('[data-unfold]')) for (const each of $$('.more details')) each.open = target.checked;
  });
  document.addEventListener('DOMContentLoaded', () => { search(); matrix(); compare(); });
})();
