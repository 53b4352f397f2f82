/* Waypoints: filters and sortable tables of a talent site. Every page reads and prints fully without this file.

   Filters. A form with `data-filters` has controls (select, checkbox, radio) whose values are tokens; an empty value
   filters nothing. Whatever on the page has `data-is="token token …"` is shown while it has every chosen token.
     data-like    on a container: each of its list items goes with the `data-is` that links to the same page, so that
                  a list of names needs no tokens of its own.
     data-group   on a container: hidden while nothing in it is shown.
     data-nothing on a paragraph (hidden at first): shown while nothing is.
     <output>     in the form says “3 of 14 people”: elements with `data-is`, or those that the form's `data-of` selects.
     data-forward="name" on a checkbox of the form: puts that class on `main` while it is checked.
     <button type="reset"> in the form: shows everything again.
   The choice stands in the fragment, as `#show=token,token` (beside others, joined by `&`); a link may lead there.

   Sorting. A table with `data-sortable` gets a button in each `th` of its head that has `data-sort`:
     data-sort="text" or "number"   by the text of the cells, or by their `data-by`
     data-sort="rating"             by the class `r-…` of what stands in the cells; in the map by its short form
   Rows stay within their `tbody`. A third press brings back the order in which they came. The head has one row, and
   rows that begin with a cell of several columns stay on top. */
(() => {
  'use strict';
  const { $, $$, arrived } = window.waypoints;

  // Of many rows, what fits on a screen comes at once, and the rest in the pauses after it.
  const AT_ONCE = 50;
  let waiting = [], next;
  function reveal(number) {
    for (const node of waiting.splice(0, number)) node.hidden = false;
    clearTimeout(next);
    if (waiting.length) next = setTimeout(reveal, 0, AT_ONCE);
  }
  addEventListener('beforeprint', () => reveal(waiting.length));

  function filters(form) {
    const controls = $$('select, input[value]', form), out = $('output', form), none = $('[data-nothing]');
    const shown = $$('[data-is]').map((node) => [node, new Set(node.dataset.is.split(' '))]);
    const counted = new Set(form.dataset.of ? $$(form.dataset.of) : shown.map(([node]) => node));
    const groups = $$('[data-group]');
    const page = (node) => { const link = $('a[href]', node); return link && link.getAttribute('href').split('#')[0]; };
    const tokens = new Map(shown.map(([node, set]) => [page(node), set]));
    for (const item of $$('[data-like] li')) if (tokens.has(page(item))) shown.push([item, tokens.get(page(item))]);

    const chosen = () => controls.map((each) => (each.type === 'checkbox' || each.type === 'radio') && !each.checked ? '' : each.value).filter(Boolean);
    function apply() {
      const asked = chosen();
      for (const each of $$('[data-forward]', form)) $('main').classList.toggle(each.dataset.forward, each.checked);
      const fitting = new Set(shown.filter(([, set]) => asked.every((token) => set.has(token))).map(([node]) => node));
      for (const [node] of shown) if (!fitting.has(node)) node.hidden = true;
      waiting = [...fitting].filter((node) => node.hidden);
      reveal(AT_ONCE);
      for (const group of groups) group.hidden = asked.length > 0 && !$$('[data-is], li', group).some((node) => fitting.has(node));
      const number = [...fitting].filter((node) => counted.has(node)).length;
      if (none) none.hidden = !asked.length || number > 0;
      if (out) out.textContent = asked.length ? `${number} of ${counted.size} ${counted.size === 1 ? 'person' : 'people'}` : '';
    }
    function keep() {
      const asked = chosen(), others = location.hash.slice(1).split('&').filter((part) => /^(?!show=)\w+=/.test(part));
      const all = [...(asked.length ? ['show=' + asked.join(',')] : []), ...others].join('&');
      history.replaceState(null, '', all ? '#' + all : location.pathname + location.search);
      apply();
    }
    // Another fragment, such as that of a heading, leaves the choice as it is.
    function take() {
      const found = /[#&]show=([^&]*)/.exec(location.hash);
      const asked = found ? found[1].split(',') : [];
      if (found) for (const each of controls) {
        if (each.type === 'checkbox' || each.type === 'radio') each.checked = asked.includes(each.value);
        else each.value = [...each.options].map((option) => option.value).find((value) => value && asked.includes(value)) || '';
      }
      apply();
    }
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', keep);
    form.addEventListener('reset', () => setTimeout(keep));
    arrived(take);
    take();
  }

  const RATINGS = ['misses', 'none', 'meets', 'exceeds'], SHORT = ['b', 'n', 'm', 'x'];
  const BY = {
    text: (cell) => cell.dataset.by || cell.textContent.trim(),
    number: (cell) => parseFloat(cell.dataset.by || cell.textContent) || 0,
    rating(cell) {
      const short = /^([bnmx])\d/.exec(cell.className), mark = cell.matches('.r') ? cell : $('.r', cell);
      return short ? SHORT.indexOf(short[1]) : RATINGS.findIndex((each) => mark && mark.classList.contains('r-' + each));
    },
  };
  const NEXT = { none: 'ascending', ascending: 'descending', descending: 'none' };

  function sortable(table) {
    const heads = $$('thead th[data-sort]', table), order = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const came = new Map($$('tbody', table).map((body) => [body, [...body.rows]]));
    function sort(head) {
      const way = NEXT[head.getAttribute('aria-sort') || 'none'], key = BY[head.dataset.sort], at = head.cellIndex;
      for (const each of heads) each.setAttribute('aria-sort', each === head ? way : 'none');
      const sign = way === 'descending' ? -1 : 1;
      for (const [body, rows] of came) {
        const keyed = rows.filter((row) => row.cells[at] && !row.cells[0].hasAttribute('colspan')).map((row) => [key(row.cells[at]), row]);
        if (way !== 'none') keyed.sort(([one], [other]) => sign * (typeof one === 'number' ? one - other : order.compare(one, other)));
        const rest = keyed.map(([, row]) => row).filter((row) => !row.hidden).slice(AT_ONCE);
        for (const row of rest) row.hidden = true;
        waiting.push(...rest);
        body.append(...rows.filter((row) => row.cells[0].hasAttribute('colspan')), ...keyed.map(([, row]) => row));
      }
      next = setTimeout(reveal, 0, AT_ONCE);
    }
    for (const head of heads) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...head.childNodes);
      head.append(button);
      if (!head.hasAttribute('aria-sort')) head.setAttribute('aria-sort', 'none');
      button.addEventListener('click', () => sort(head));
    }
  }

  document.addEventListener('DOMContentLoaded', () => {
    for (const form of $$('form[data-filters]')) filters(form);
    for (const table of $$('table[data-sortable]')) sortable(table);
  });
})();
