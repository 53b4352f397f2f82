/* Waypoints: filters of a talent site; talent/macros.html tells how they work. */
(() => {
  'use strict';
  const { $, $$, arrived } = window.waypoints;

  // What stands in the fragment by name, as #show=a,b&compare=p1.p2.
  const parts = () => location.hash.slice(1).split('&').filter((part) => /^\w+=/.test(part));
  const said = (name) => parts().find((part) => part.startsWith(name + '='))?.slice(name.length + 1) || '';
  function put(name, value) {
    const all = [...(value ? [`${name}=${value}`] : []), ...parts().filter((part) => !part.startsWith(name + '='))].join('&');
    history.replaceState(null, '', all ? '#' + all : location.pathname + location.search);
  }

  // Of many rows, what fits on a screen comes at once, and the rest in the pauses after it.
  const AT_ONCE = 50;
  let waiting = [], next;
  function reveal(number) {
    for (const node of waiting.splice(0, number)) node.hidden = false;
    clearTimeout(next);
    if (waiting.length) next = setTimeout(reveal, 0, AT_ONCE);
  }
  addEventListener('beforeprint', () => reveal(waiting.length));
  function later(nodes) {
    for (const node of nodes.slice(AT_ONCE)) waiting.push(node), node.hidden = true;
    clearTimeout(next);
    next = setTimeout(reveal, 0, AT_ONCE);
  }
  Object.assign(window.waypoints, { said, put, later });

  function filters(form) {
    const controls = $$('select, input[value]', form), out = $('output', form), none = $('[data-nothing]');
    const shown = $$('[data-is]').map((node) => [node, new Set(node.dataset.is.split(' '))]);
    const everyone = shown.length;
    const page = (node) => $('a[href]', node)?.getAttribute('href').split('#')[0];
    const tokens = new Map(shown.map(([node, set]) => [page(node), set]));
    for (const item of $$('[data-like] li')) if (tokens.has(page(item))) shown.push([item, tokens.get(page(item))]);

    const chosen = () => controls.map((each) => each.options || each.checked ? each.value : '').filter(Boolean);
    function apply() {
      const asked = chosen();
      for (const each of $$('[data-forward]', form)) $('main').classList.toggle(each.dataset.forward, each.checked);
      const fitting = new Set(shown.filter(([, set]) => asked.every((token) => set.has(token))).map(([node]) => node));
      for (const [node] of shown) if (!fitting.has(node)) node.hidden = true;
      waiting = [...fitting].filter((node) => node.hidden);
      reveal(AT_ONCE);
      for (const group of $$('[data-group]')) group.hidden = asked.length && !$$('[data-is], li', group).some((node) => fitting.has(node));
      const number = [...fitting].filter((node) => node.dataset.is).length;
      none.hidden = !asked.length || number;
      out.textContent = asked.length ? `${number} of ${everyone} ${everyone === 1 ? 'person' : 'people'}` : '';
    }
    function keep() {
      put('show', chosen().join());
      apply();
    }
    // Another fragment, such as that of a heading, leaves the choice as it is.
    function take() {
      const asked = said('show').split(',');
      if (asked[0]) for (const each of controls) {
        if (each.options) each.value = [...each.options].map((option) => option.value).find((value) => value && asked.includes(value)) || '';
        else each.checked = asked.includes(each.value);
      }
      apply();
    }
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', keep);
    form.addEventListener('reset', () => setTimeout(keep));
    arrived(take);
    take();
  }

  document.addEventListener('DOMContentLoaded', () => { for (const form of $$('form[data-filters]')) filters(form); });
})();
